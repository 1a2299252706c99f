package org.openness.rules.report;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.Speaker;
import org.openness.core.json.JsonWriter;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Restriction;
import org.openness.core.release.Aspect;
import org.openness.core.release.DataSet;
import org.openness.rules.Citation;
import org.openness.rules.Concern;
import org.openness.rules.Condition;
import org.openness.rules.Finding;
import org.openness.rules.Plan;
import org.openness.rules.Question;
import org.openness.rules.Reason;
import org.openness.rules.Step;
import org.openness.rules.Verdict;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.Consequences;

/**
 * Verdicts as JSON, complete and versioned: fields are only added in a minor version. The form is that of {@link #schema()}.
 * Nothing is folded, and names are as they were stated.
 */
public final class JsonReport {

    private static final String FORMAT = "1.0";

    private final JsonWriter json;

    private JsonReport(JsonWriter json) {
        this.json = json;
    }

    /** Returns the verdict on one line, without a line end. */
    public static <L extends Enum<L>> String line(Verdict<L> verdict, Optional<String> source) {
        return write(verdict, source, true, JsonWriter.compact());
    }

    /**
     * Returns the verdict on one line, without a line end and without open questions, plans and consequences, which take
     * most of the room and time.
     */
    public static <L extends Enum<L>> String findings(Verdict<L> verdict, Optional<String> source) {
        return write(verdict, source, false, JsonWriter.compact());
    }

    /** Returns the verdict, indented, without a line end. */
    public static <L extends Enum<L>> String of(Verdict<L> verdict) {
        return write(verdict, Optional.empty(), true, JsonWriter.indented());
    }

    /** Returns the release by several rule sets, and the facts on which they part, indented, without a line end. */
    public static String of(SideBySide sides) {
        JsonWriter json = JsonWriter.indented().object();
        new JsonReport(json).sides(sides);
        return json.endObject().toString();
    }

    /** Returns what differs between two verdicts, indented, without a line end. */
    public static <L extends Enum<L>> String of(Comparison<L> comparison) {
        JsonWriter json = JsonWriter.indented().object();
        new JsonReport(json).comparison(comparison);
        return json.endObject().toString();
    }

    /** Returns the JSON Schema (2020-12) of all that this class writes. */
    public static String schema() {
        try {
            // Looked up from here: on the module path Guava sees no resources of this module.
            return Resources.toString(
                    Objects.requireNonNull(JsonReport.class.getResource("verdict.schema.json"), "verdict.schema.json"),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of openness-rules is damaged: no schema", e);
        }
    }

    private static <L extends Enum<L>> String write(
            Verdict<L> verdict, Optional<String> source, boolean outlook, JsonWriter json) {
        json.object().field("format", FORMAT);
        source.ifPresent(text -> json.field("source", text));
        new JsonReport(json).verdict(verdict, outlook);
        return json.endObject().toString();
    }

    private void sides(SideBySide sides) {
        json.field("format", FORMAT).array("verdicts");
        for (Verdict<?> verdict : sides.verdicts()) {
            json.object();
            verdict(verdict, true);
            json.endObject();
        }
        json.endArray().array("partings");
        for (SideBySide.Parting parting : sides.partings()) {
            json.object().field("component", parting.component().id()).field("property", parting.property());
            items("inTheWayOf", parting.inTheWayOf());
            items("enoughFor", parting.askedBy());
            items("notAskedBy", parting.notAskedBy());
            json.endObject();
        }
        json.endArray();
    }

    private void comparison(Comparison<?> comparison) {
        json.field("format", FORMAT).object("before");
        verdict(comparison.before(), true);
        json.endObject().object("after");
        verdict(comparison.after(), true);
        json.endObject().array("changes");
        for (Comparison.Change<?> change : comparison.changes()) {
            json.object()
                    .field("requirement", change.requirement().id())
                    .field("before", Wording.id(change.before().outcome()))
                    .field("after", Wording.id(change.after().outcome()))
                    .array("facts");
            for (Comparison.Difference difference : change.facts()) {
                json.object();
                need(difference.need());
                fact("before", difference.before());
                fact("after", difference.after());
                json.endObject();
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void items(String name, Iterable<String> items) {
        json.array(name);
        items.forEach(json::item);
        json.endArray();
    }

    private void fact(String name, Fact<?> fact) {
        json.object(name)
                .field("atLeast", Wording.id(fact.atLeast()))
                .field("atMost", Wording.id(fact.atMost()))
                .field("contradictory", fact.isContradictory())
                .endObject();
    }

    private <L extends Enum<L>> void verdict(Verdict<L> verdict, boolean outlook) {
        json.field("name", verdict.release().name());
        verdict.release().asOf().ifPresent(date -> json.field("asOf", date.toString()));
        json.field("rules", verdict.rules().id())
                .field("rulesVersion", verdict.rules().version())
                .field("level", verdict.level().name())
                .field("possibleLevel", verdict.possibleLevel().name())
                .field("settled", verdict.isSettled());
        json.array("findings");
        verdict.findings().forEach(this::finding);
        json.endArray().array("concerns");
        List<Concern> concerns = verdict.concerns();
        boolean isOpen = Wording.isLicenseOpen(concerns);
        concerns.forEach(concern -> concern(concern, isOpen));
        json.endArray().array("claims");
        ClaimCheck.of(verdict.release()).forEach(this::claim);
        json.endArray();
        if (outlook) {
            json.array("questions");
            verdict.questions().forEach(this::question);
            json.endArray().array("plans");
            verdict.plans().forEach(this::plan);
            json.endArray().array("consequences");
            Consequences.ALL.forEach(rules -> consequence(rules.evaluate(verdict.release())));
            json.endArray();
        }
    }

    private void consequence(Verdict<?> verdict) {
        json.object()
                .field("rules", verdict.rules().id())
                .field("rulesVersion", verdict.rules().version())
                .field("level", verdict.level().name())
                .field("possibleLevel", verdict.possibleLevel().name())
                .endObject();
    }

    private void finding(Finding<?> finding) {
        json.object()
                .field("requirement", finding.requirement().id())
                .field("title", finding.requirement().title())
                .field("neededFor", finding.requirement().neededFor().name())
                .field("outcome", Wording.id(finding.outcome()));
        citation(finding.requirement().source());
        json.array("reasons");
        finding.reasons().forEach(this::reason);
        json.endArray().endObject();
    }

    private void citation(Citation citation) {
        json.object("citation")
                .field("title", citation.title())
                .field("version", citation.version())
                .field("place", citation.place());
        citation.url().ifPresent(url -> json.field("url", url));
        json.endObject();
    }

    private void reason(Reason reason) {
        Fact<?> found = reason.found();
        json.object();
        need(reason.need());
        fact("found", found);
        if (reason.artifact().isNotUsed()) {
            json.field("notUsed", true);
        }
        reason.artifact().withdrawn().ifPresent(date -> json.field("withdrawn", date.toString()));
        if (reason.aspect() == Aspect.DISCLOSED || reason.aspect() == Aspect.SHARED) {
            dataSets(reason);
        }
        reason.terms().ifPresent(this::license);
        reason.inheritedFrom().ifPresent(base -> json.field("base", base.name()));
        evidence(found.evidence());
        json.endObject();
    }

    /** Every data set, and how far it is disclosed: the text reports fold them. */
    private void dataSets(Reason reason) {
        json.array("dataSets");
        for (DataSet set : reason.artifact().dataSets()) {
            Fact<Answer> disclosed = reason.release().disclosed(set);
            json.object().field("name", set.name());
            set.kind().ifPresent(kind -> json.field("class", Wording.id(kind)));
            set.withdrawn().ifPresent(date -> json.field("withdrawn", date.toString()));
            fact("disclosed", disclosed);
            if (disclosed.atLeast() == Answer.NO) {
                json.field("text", Wording.undisclosed(reason.release(), set));
            }
            evidence(set.evidence());
            json.endObject();
        }
        json.endArray();
    }

    private void need(Condition.AtLeast<?> need) {
        json.field("component", need.component().id())
                .field("aspect", need.aspect().id())
                .field("needed", Wording.id(need.grade()));
    }

    private void license(LicenseTerms terms) {
        json.object("license")
                .field("text", terms.text())
                .field("resolution", Wording.id(terms.resolution()))
                .field("outcome", Wording.id(terms.outcome()));
        limits(terms.limits());
        json.endObject();
    }

    private void limits(List<LicenseTerms.Limit> limits) {
        json.array("restrictions");
        for (LicenseTerms.Limit limit : limits) {
            Restriction restriction = limit.restriction();
            json.object()
                    .field("license", limit.license().id())
                    .field("kind", restriction.kind().id())
                    .array("limits");
            restriction.limits().forEach(right -> json.item(Wording.id(right)));
            json.endArray().field("clause", restriction.clause()).field("summary", restriction.summary());
            json.endObject();
        }
        json.endArray();
    }

    private void evidence(List<Evidence> evidence) {
        json.array("evidence");
        for (Evidence piece : evidence) {
            json.object().field("source", piece.source());
            piece.place().ifPresent(place -> json.field("place", place));
            piece.seen().ifPresent(seen -> json.field("seen", seen.toString()));
            if (piece.by() != Speaker.UNSTATED) {
                json.field("by", Wording.id(piece.by()));
            }
            json.endObject();
        }
        json.endArray();
    }

    private void concern(Concern concern, boolean isLicenseOpen) {
        json.object()
                .field("kind", Wording.id(concern.kind()))
                .field("component", concern.component().id())
                .field("text", Wording.concern(concern, isLicenseOpen))
                .field("audience", concern.kind().audience());
        concern.subject().ifPresent(subject -> json.field("subject", subject));
        limits(concern.limits());
        evidence(concern.evidence());
        json.endObject();
    }

    private void claim(ClaimCheck check) {
        json.object().field("label", check.claim().label()).field("result", Wording.id(check.result()));
        check.broken()
                .ifPresent(finding ->
                        json.field("requirement", finding.requirement().id()));
        check.trueLabel().ifPresent(label -> json.field("trueLabel", label));
        json.field("text", Wording.claim(check));
        evidence(check.claim().evidence());
        json.endObject();
    }

    private void question(Question<?> question) {
        json.object().field("level", question.level().name()).array("facts");
        for (Question.Unknown unknown : question.facts()) {
            for (Condition.AtLeast<?> need : unknown.needs()) {
                json.object();
                need(need);
                json.field("reached", unknown.reached()).endObject();
            }
        }
        json.endArray().array("texts");
        Wording.questions(question.facts()).forEach(json::item);
        json.endArray().endObject();
    }

    private void plan(Plan<?> plan) {
        json.object().field("target", plan.target().name()).array("routes");
        for (List<Step> route : plan.routes()) {
            json.array();
            for (Step step : route) {
                json.object()
                        .field("action", Wording.id(step.action()))
                        .field("component", step.component().id())
                        .array("needs");
                for (Condition.AtLeast<?> need : step.needs()) {
                    json.object();
                    need(need);
                    json.endObject();
                }
                json.endArray();
                step.base().ifPresent(base -> json.field("base", base.name()));
                json.field("text", Wording.steps(List.of(step)).get(0)).endObject();
            }
            json.endArray();
        }
        json.endArray().endObject();
    }
}
