package org.openness.core.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Json;
import org.openness.core.json.Problems;
import org.openness.core.json.Text;
import org.openness.core.license.License;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;

/** Turns the tree of a record into a release, collecting every problem on the way. */
final class RecordParser {

    private static final ImmutableMap<String, Component> COMPONENTS = components();
    private static final ImmutableSet<String> RELEASE_FIELDS = ImmutableSet.<String>builder()
            .add("name", "aliases", "producer", "released", "asOf", "claims", "sources", "license", "base", "note")
            .addAll(COMPONENTS.keySet())
            .build();
    private static final ImmutableMap<Component, ImmutableSet<String>> ARTIFACT_FIELDS = artifactFields();
    private static final ImmutableSet<String> SET_FIELDS = ImmutableSet.of(
            "name",
            "class",
            "access",
            "detail",
            "license",
            "location",
            "reason",
            "withdrawn",
            "generatedBy",
            "evidence");
    private static final ImmutableSet<String> EVIDENCE_FIELDS = ImmutableSet.of("source", "place", "seen", "by");
    private static final ImmutableSet<String> LICENSE_FIELDS = ImmutableSet.of("is", "evidence");
    private static final ImmutableSet<String> FACT_FIELDS = ImmutableSet.of("is", "atLeast", "atMost", "evidence");
    private static final ImmutableSet<String> BASE_FIELDS = ImmutableSet.of("name", "relation", "release", "evidence");
    private static final ImmutableSet<String> SUBJECTS = ImmutableSet.of("all", "weights", "code", "data", "documents");

    /** Without a base there was training, so these were used. */
    private static final ImmutableList<Component> TRAINED = ImmutableList.of(
            Component.TRAINING_CODE,
            Component.DATA_PREPARATION_CODE,
            Component.TRAINING_DATA,
            Component.DATA_INFORMATION);

    private final Problems problems;
    private final Json document;
    private final Supplier<LicenseCatalog> licenses;
    private final ReleaseReader.Bases bases;
    /** The releases around the one that is read: none may be a base of itself. */
    private final Deque<Around> around = new ArrayDeque<>();
    /** Terms by the words for them: most components of a release come under the same, and are packed together then. */
    private final Map<String, LicenseTerms> terms = new HashMap<>();

    /** Where a record gets its evidence from: the sources that it gives a key, and what was read from it before. */
    private static final class Sources {

        /** More sources than a record names; one with very many is not searched for each of them. */
        private static final int TOLD = 16;

        private final Map<String, Evidence> named;
        /** A record names few sources, and repeats them with every fact, to the letter. */
        private final List<Told> told = new ArrayList<>();

        private record Told(Json json, List<Evidence> evidence) {}

        Sources(Map<String, Evidence> named) {
            this.named = named;
        }

        @Nullable
        List<Evidence> earlier(Json value) {
            for (Told earlier : told) {
                if (earlier.json.isSameAs(value)) {
                    return earlier.evidence;
                }
            }
            return null;
        }

        void tell(Json value, List<Evidence> evidence) {
            if (told.size() < TOLD) {
                told.add(new Told(value, evidence));
            }
        }
    }

    /**
     * A release that is read.
     *
     * @param isTrained whether it is said that there is no base, or none that is named
     */
    private record Around(String name, Optional<PartialDate> asOf, boolean isTrained) {

        boolean is(Release release) {
            return name.equals(release.name()) && asOf.equals(release.asOf());
        }
    }

    RecordParser(Json document, Supplier<LicenseCatalog> licenses, ReleaseReader.Bases bases) {
        this.problems = new Problems(document);
        this.document = document;
        this.licenses = licenses;
        this.bases = bases;
    }

    private static ImmutableMap<String, Component> components() {
        ImmutableMap.Builder<String, Component> components = ImmutableMap.builder();
        for (Component component : Component.values()) {
            if (component != Component.LINEAGE) {
                components.put(component.id(), component);
            }
        }
        return components.buildOrThrow();
    }

    private static ImmutableMap<Component, ImmutableSet<String>> artifactFields() {
        Map<Component, ImmutableSet<String>> fields = new EnumMap<>(Component.class);
        for (Component component : COMPONENTS.values()) {
            ImmutableSet.Builder<String> names = ImmutableSet.builder();
            for (Aspect<?> aspect : List.of(Aspect.ACCESS, Aspect.COMPLETENESS, Aspect.DETAIL, Aspect.STATED)) {
                if (aspect.appliesTo(component)) {
                    names.add(aspect.id());
                }
            }
            if (component == Component.TRAINING_DATA) {
                names.add("sets");
            } else if (Aspect.USE.appliesTo(component)) {
                names.add("license");
            }
            if (Aspect.ACCESS.appliesTo(component)) {
                names.add("location", "withdrawn", "used");
            }
            fields.put(component, names.add("evidence").build());
        }
        return ImmutableMap.copyOf(fields);
    }

    Release parse() {
        Optional<Release> release = release(document);
        problems.throwIfAny();
        // A record without problems is a release.
        return release.orElseThrow();
    }

    private Optional<Release> release(Json record) {
        if (!isObject(record, "a release: an object with the field \"name\"")) {
            return Optional.empty();
        }
        Optional<String> name = text(record, "name");
        Release.Builder release = Release.named(name.orElse("unnamed"));
        Sources sources = new Sources(sources(record));
        Optional<PartialDate> asOf = date(record, "asOf");
        asOf.ifPresent(release::asOf);
        boolean isTrained = record.get("base").map(RecordParser::isNoBase).orElse(true);
        around.push(new Around(name.orElse(""), asOf, isTrained));
        for (Json.Field field : record.fields()) {
            Json value = field.value();
            switch (field.name()) {
                case "name", "asOf", "sources" -> {
                    // What everything else may refer to was read before.
                }
                case "aliases" -> texts(value).forEach(release::alias);
                case "producer" -> text(value).ifPresent(release::producer);
                case "note" -> text(value).ifPresent(release::note);
                case "released" -> date(value).ifPresent(release::released);
                case "claims" -> claims(value, sources, release);
                case "license" -> defaults(value, sources, release);
                case "base" -> lineage(value, sources, asOf, release);
                default -> component(field, sources, release);
            }
        }
        if (record.get("name").isEmpty()) {
            problems.add("missing-field", record, "the field \"name\"");
        }
        around.pop();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(release.build());
        } catch (IllegalArgumentException e) {
            // Of what a builder refuses only this is not seen before: the bases were looked up elsewhere.
            problems.add(
                    "base-cycle",
                    record.get("base").orElse(record),
                    "a base that is derived from this release",
                    "bases that came before",
                    none());
            return Optional.empty();
        }
    }

    private void component(Json.Field field, Sources sources, Release.Builder release) {
        Component component = COMPONENTS.get(field.name());
        if (component == null) {
            problems.addUnknownField(field, RELEASE_FIELDS);
        } else {
            release.artifact(component, artifact -> artifact(field.value(), sources, component, artifact));
        }
    }

    private static boolean isNoBase(Json base) {
        return base.is(Json.Kind.STRING) || base.is(Json.Kind.OBJECT);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private Map<String, Evidence> sources(Json record) {
        Map<String, Evidence> sources = new LinkedHashMap<>();
        record.get("sources").ifPresent(named -> {
            if (isObject(named, "named sources: an object of evidence by key")) {
                named.fields()
                        .forEach(field ->
                                source(field.value()).ifPresent(evidence -> sources.put(field.name(), evidence)));
            }
        });
        return sources;
    }

    /** A source that gets a key: a URL or an object; a list under one key would be several sources. */
    private Optional<Evidence> source(Json value) {
        if (value.is(Json.Kind.OBJECT)) {
            return evidenceObject(value, ImmutableMap.of());
        }
        if (value.is(Json.Kind.ARRAY)) {
            problems.add("not-one-source", value, "one source: a URL, or an object with \"source\"");
            return Optional.empty();
        }
        return text(value).flatMap(text -> source(value, text, ImmutableMap.of()));
    }

    private void claims(Json value, Sources sources, Release.Builder release) {
        for (Json claim : listOrOne(value)) {
            if (claim.is(Json.Kind.OBJECT)) {
                problems.addUnknownFields(claim, ImmutableList.of("label", "evidence"));
                if (claim.get("label").isEmpty()) {
                    problems.add("missing-field", claim, "the field \"label\"");
                }
                text(claim, "label").ifPresent(label -> release.claim(label, array(evidenceOf(claim, sources))));
            } else {
                text(claim).ifPresent(release::claim);
            }
        }
    }

    private void defaults(Json value, Sources sources, Release.Builder release) {
        boolean bySubject = value.is(Json.Kind.OBJECT) && value.get("is").isEmpty();
        if (!bySubject) {
            licenses(value, sources).forEach(release::license);
            return;
        }
        problems.addUnknownFields(value, SUBJECTS);
        value.get("all").ifPresent(all -> licenses(all, sources).forEach(release::license));
        for (License.Subject subject : License.Subject.values()) {
            value.get(subject.id())
                    .ifPresent(own -> licenses(own, sources).forEach(statement -> release.license(subject, statement)));
        }
    }

    private void lineage(Json value, Sources sources, Optional<PartialDate> asOf, Release.Builder release) {
        if (value.isText("none")) {
            release.trainedFromScratch();
        } else if (value.isText("undisclosed")) {
            release.baseUndisclosed();
        } else if (value.get("none").isPresent() || value.get("undisclosed").isPresent()) {
            flaggedLineage(value, sources, release);
        } else if (!value.items().isEmpty()) {
            value.items().forEach(base -> base(base, sources, asOf, release));
        } else {
            problems.add(
                    "not-a-base",
                    value,
                    value.described(),
                    "\"none\", \"undisclosed\" or a list of bases",
                    Optional.of(
                            "write [{\"name\": \"...\", \"relation\": \"fine-tune\"}], or leave it out if unknown"));
        }
    }

    private void flaggedLineage(Json value, Sources sources, Release.Builder release) {
        boolean scratch = value.get("none").isPresent();
        problems.addUnknownFields(value, ImmutableList.of(scratch ? "none" : "undisclosed", "evidence"));
        Json flag = value.get(scratch ? "none" : "undisclosed").orElse(value);
        if (!flag.is(Json.Kind.BOOLEAN) || !flag.text().toLowerCase(Locale.ROOT).equals("true")) {
            problems.add("not-true", flag, "true, or a list of bases in place of the object");
        } else if (scratch) {
            release.trainedFromScratch(array(evidenceOf(value, sources)));
        } else {
            release.baseUndisclosed(array(evidenceOf(value, sources)));
        }
    }

    private void base(Json value, Sources sources, Optional<PartialDate> asOf, Release.Builder release) {
        if (!isObject(value, "a base: an object with \"name\" or \"release\", and \"relation\"")) {
            return;
        }
        problems.addUnknownFields(value, BASE_FIELDS);
        Optional<Base.Relation> relation =
                value.get("relation").flatMap(word -> word(word, "a relation", Base.Relation.class));
        if (value.get("relation").isEmpty()) {
            problems.add("missing-field", value, "the field \"relation\"");
        }
        Optional<Json> inline = value.get("release");
        Optional<String> name = text(value, "name");
        if (inline.isEmpty() && value.get("name").isEmpty()) {
            problems.add("missing-field", value, "the field \"name\" or \"release\"");
        }
        Optional<Release> found = inline.flatMap(this::release);
        Optional<String> called = name.or(() -> found.map(Release::name));
        if (called.isEmpty() || relation.isEmpty()) {
            return;
        }
        boolean cycle = found.isPresent()
                ? around.stream().anyMatch(outer -> outer.is(found.get()))
                : inline.isEmpty() && around.stream().anyMatch(outer -> outer.name.equals(called.get()));
        if (cycle) {
            problems.add(
                    "base-cycle",
                    value,
                    "the base " + Text.quote(called.get()) + ", which is derived from this release",
                    "a base that came before",
                    none());
            return;
        }
        Optional<Release> known = inline.isPresent() ? found : bases.find(called.get(), asOf);
        release.base(new Base(called.get(), relation.get(), known), array(evidenceOf(value, sources)));
    }

    private Artifact.Builder artifact(Json value, Sources sources, Component component, Artifact.Builder artifact) {
        if (value.is(Json.Kind.STRING)) {
            if (Aspect.STATED.appliesTo(component)) {
                word(value, "an answer", Answer.class).ifPresent(artifact::stated);
            } else {
                word(value, "an access", Access.class).ifPresent(artifact::access);
            }
            return artifact;
        }
        if (value.is(Json.Kind.ARRAY) && component == Component.TRAINING_DATA) {
            listOrOne(value).forEach(set -> dataSet(set, sources).ifPresent(artifact::dataSet));
            return artifact;
        }
        if (!isObject(
                value,
                Aspect.STATED.appliesTo(component)
                        ? "an answer: \"no\" or \"yes\", or an object with the field \"stated\""
                        : "an artifact: an object, or its access in one word")) {
            return artifact;
        }
        Set<String> known = ARTIFACT_FIELDS.getOrDefault(component, ImmutableSet.of());
        for (Json.Field field : value.fields()) {
            if (known.contains(field.name())) {
                artifactField(value, field, sources, component, artifact);
            } else {
                problems.addUnknownField(field, known);
            }
        }
        return artifact;
    }

    private void artifactField(
            Json artifactValue, Json.Field field, Sources sources, Component component, Artifact.Builder artifact) {
        Json value = field.value();
        switch (field.name()) {
            case "access" -> artifact.access(fact(value, "an access", Access.class, sources));
            case "completeness" -> artifact.completeness(fact(value, "a completeness", Completeness.class, sources));
            case "detail" -> artifact.detail(fact(value, "a detail", Detail.class, sources));
            case "stated" -> artifact.stated(fact(value, "an answer", Answer.class, sources));
            case "license" -> licenses(value, sources).forEach(artifact::license);
            case "sets" -> sets(value, sources, artifact);
            case "location" -> text(value).ifPresent(artifact::location);
            case "withdrawn" -> {
                conflict(artifactValue, "withdrawn", "access", "nobody can get what was withdrawn");
                date(value).ifPresent(artifact::withdrawn);
            }
            case "used" -> notUsed(artifactValue, value, component, artifact);
            case "evidence" -> artifact.evidence(array(evidence(value, sources)));
            default -> throw new AssertionError("the known fields are those above, not " + field.name());
        }
    }

    private void sets(Json value, Sources sources, Artifact.Builder artifact) {
        if (value.is(Json.Kind.ARRAY)) {
            listOrOne(value).forEach(set -> dataSet(set, sources).ifPresent(artifact::dataSet));
        } else {
            problems.add("not-an-array", value, "an array of data sets");
        }
    }

    private void notUsed(Json value, Json used, Component component, Artifact.Builder artifact) {
        boolean no = word(used, "an answer", Answer.class)
                .filter(answer -> answer == Answer.NO)
                .isPresent();
        if (!no) {
            if (used.text().equals("yes")) {
                problems.add(
                        "needless-word", used, used.described(), "\"no\"", Optional.of("leave it out if it is used"));
            }
            return;
        }
        for (String other : List.of("access", "completeness", "detail", "license", "sets", "location", "withdrawn")) {
            conflict(value, "used", other, "nothing else can be said of what is not used");
        }
        if (TRAINED.contains(component) && around.element().isTrained) {
            problems.add(
                    "used-without-base",
                    used,
                    "no use for the " + component.label() + " in a release that names no base",
                    "the field left out, or a base: a model without one was trained",
                    none());
        }
        try {
            artifact.notUsed();
        } catch (IllegalArgumentException e) {
            problems.add(
                    "always-used",
                    used,
                    "no use for the " + component.label(),
                    "the field left out: " + e.getMessage(),
                    none());
        }
    }

    private void conflict(Json object, String field, String other, String why) {
        conflict(object.get(other), field, other, why);
    }

    private void conflict(Optional<Json> found, String field, String other, String why) {
        if (found.isPresent()) {
            problems.add(
                    "conflicting-fields",
                    found.get(),
                    "the field " + Text.quote(other) + " beside " + Text.quote(field),
                    "only one of them: " + why,
                    Optional.of("delete one of them"));
        }
    }

    private Optional<DataSet> dataSet(Json value, Sources sources) {
        if (value.is(Json.Kind.STRING)) {
            return text(value).map(name -> DataSet.named(name).build());
        }
        if (!isObject(value, "a data set: an object with the field \"name\", or its name")) {
            return Optional.empty();
        }
        problems.addUnknownFields(value, SET_FIELDS);
        Optional<String> name = text(value, "name");
        if (value.get("name").isEmpty()) {
            problems.add("missing-field", value, "the field \"name\"");
        }
        DataSet.Builder set = DataSet.named(name.orElse("unnamed"));
        Optional<DataSet.Kind> kind =
                value.get("class").flatMap(word -> word(word, "a class of data", DataSet.Kind.class));
        kind.ifPresent(set::kind);
        set.evidence(array(evidenceOf(value, sources)));
        value.get("access").ifPresent(v -> set.access(fact(v, "an access", Access.class, sources)));
        value.get("detail").ifPresent(v -> set.detail(fact(v, "a detail", Detail.class, sources)));
        value.get("license").ifPresent(v -> licenses(v, sources).forEach(set::license));
        text(value, "location").ifPresent(set::location);
        text(value, "reason").ifPresent(set::reason);
        boolean classReadable = value.get("class").isEmpty() || kind.isPresent();
        if (value.get("reason").isPresent()
                && classReadable
                && kind.filter(k -> k == DataSet.Kind.UNSHAREABLE).isEmpty()) {
            problems.add(
                    "reason-without-class",
                    value.get("reason").orElse(value),
                    "a reason for not sharing",
                    "the class \"unshareable\" beside it",
                    Optional.of("add \"class\": \"unshareable\""));
        }
        if (value.get("withdrawn").isPresent()) {
            conflict(value, "withdrawn", "access", "nobody can get what was withdrawn");
            date(value, "withdrawn").ifPresent(set::withdrawn);
        }
        value.get("generatedBy").ifPresent(generators -> listOrOne(generators).forEach(g -> generator(g, set)));
        // A builder refuses what has been reported above.
        return problems.isEmpty() ? Optional.of(set.build()) : Optional.empty();
    }

    private void generator(Json value, DataSet.Builder set) {
        if (value.is(Json.Kind.STRING)) {
            text(value).ifPresent(name -> set.generatedBy(name, LicenseTerms.unreviewed("")));
        } else if (isObject(value, "a model: an object with \"name\" and \"license\", or its name")) {
            problems.addUnknownFields(value, ImmutableList.of("name", "license"));
            if (value.get("name").isEmpty()) {
                problems.add("missing-field", value, "the field \"name\"");
            }
            LicenseTerms terms = text(value, "license").map(this::terms).orElse(LicenseTerms.unreviewed(""));
            text(value, "name").ifPresent(name -> set.generatedBy(name, terms));
        }
    }

    /** A license statement: its text, an object with "is" and evidence, or a list of those. */
    private List<LicenseStatement> licenses(Json value, Sources sources) {
        List<LicenseStatement> statements = new ArrayList<>();
        for (Json item : listOrOne(value)) {
            Optional<String> text;
            List<Evidence> evidence = ImmutableList.of();
            if (item.is(Json.Kind.OBJECT)) {
                text = Optional.empty();
                boolean named = false;
                for (Json.Field field : item.fields()) {
                    switch (field.name()) {
                        case "is" -> {
                            named = true;
                            text = text(field.value());
                        }
                        case "evidence" -> evidence = evidence(field.value(), sources);
                        default -> problems.addUnknownField(field, LICENSE_FIELDS);
                    }
                }
                if (!named) {
                    problems.add("missing-field", item, "the field \"is\"");
                }
            } else {
                text = text(item);
            }
            if (text.isPresent()) {
                statements.add(new LicenseStatement(terms(text.get()), evidence));
            }
        }
        return statements;
    }

    /** A fact: a grade, an object with "is" or ends and evidence, or a list of those; unknown if none of it can be read. */
    private <G extends Enum<G>> Fact<G> fact(Json value, String what, Class<G> scale, Sources sources) {
        List<Fact.Statement<G>> statements = new ArrayList<>();
        for (Json item : listOrOne(value)) {
            if (item.is(Json.Kind.OBJECT)) {
                statement(item, what, scale, sources).ifPresent(statements::add);
            } else {
                word(item, what, scale)
                        .ifPresent(grade -> statements.add(new Fact.Statement<>(grade, grade, ImmutableList.of())));
            }
        }
        // Most facts rest on one statement, and there is nothing to sort then.
        return statements.size() == 1 ? Fact.of(statements.get(0)) : Fact.of(scale, statements);
    }

    private <G extends Enum<G>> Optional<Fact.Statement<G>> statement(
            Json value, String what, Class<G> scale, Sources sources) {
        Optional<Json> exact = Optional.empty();
        Optional<Json> lowEnd = Optional.empty();
        Optional<Json> highEnd = Optional.empty();
        List<Evidence> evidence = ImmutableList.of();
        for (Json.Field field : value.fields()) {
            switch (field.name()) {
                case "is" -> exact = Optional.of(field.value());
                case "atLeast" -> lowEnd = Optional.of(field.value());
                case "atMost" -> highEnd = Optional.of(field.value());
                case "evidence" -> evidence = evidence(field.value(), sources);
                default -> problems.addUnknownField(field, FACT_FIELDS);
            }
        }
        if (exact.isPresent()) {
            conflict(lowEnd, "is", "atLeast", "an exact grade has no ends");
            conflict(highEnd, "is", "atMost", "an exact grade has no ends");
            Optional<G> grade = word(exact.get(), what, scale);
            return grade.isPresent()
                    ? Optional.of(new Fact.Statement<>(grade.get(), grade.get(), evidence))
                    : Optional.empty();
        }
        if (lowEnd.isEmpty() && highEnd.isEmpty()) {
            problems.add("missing-field", value, "the field \"is\", \"atLeast\" or \"atMost\"");
            return Optional.empty();
        }
        G[] grades = scale.getEnumConstants();
        Optional<G> low = lowEnd.map(end -> word(end, what, scale)).orElse(Optional.of(grades[0]));
        Optional<G> high = highEnd.map(end -> word(end, what, scale)).orElse(Optional.of(grades[grades.length - 1]));
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get().compareTo(high.get()) > 0) {
            problems.add(
                    "ends-crossed",
                    value,
                    "at least " + Grades.word(low.get()) + " and at most " + Grades.word(high.get()),
                    "the lower end first",
                    Optional.of("swap them, or write two statements if sources contradict each other"));
            return Optional.empty();
        }
        return Optional.of(new Fact.Statement<>(low.get(), high.get(), evidence));
    }

    private LicenseTerms terms(String text) {
        return terms.computeIfAbsent(text, words -> licenses.get().resolve(words));
    }

    private List<Evidence> evidenceOf(Json object, Sources sources) {
        return object.get("evidence").map(value -> evidence(value, sources)).orElse(ImmutableList.of());
    }

    private static Evidence[] array(List<Evidence> evidence) {
        return evidence.toArray(Evidence[]::new);
    }

    /** Evidence: a URL or the key of a source, an object, or a list of those. */
    private List<Evidence> evidence(Json value, Sources sources) {
        List<Evidence> earlier = sources.earlier(value);
        if (earlier != null) {
            return earlier;
        }
        int problemsBefore = problems.size();
        ImmutableList.Builder<Evidence> pieces = ImmutableList.builder();
        for (Json item : listOrOne(value)) {
            if (item.is(Json.Kind.OBJECT)) {
                evidenceObject(item, sources.named).ifPresent(pieces::add);
            } else {
                text(item)
                        .flatMap(source -> source(item, source, sources.named))
                        .ifPresent(pieces::add);
            }
        }
        List<Evidence> evidence = Evidence.inOrder(pieces.build());
        if (problems.size() == problemsBefore) {
            sources.tell(value, evidence);
        }
        return evidence;
    }

    private Optional<Evidence> source(Json where, String text, Map<String, Evidence> sources) {
        Evidence named = sources.get(text);
        if (named != null) {
            return Optional.of(named);
        }
        if (text.startsWith("https://") || text.startsWith("http://")) {
            return Optional.of(Evidence.of(text));
        }
        problems.add(
                "unknown-source",
                where,
                where.described(),
                "a URL or a key of \"sources\"",
                Text.nearest(text, sources.keySet())
                        .map(key -> "did you mean " + Text.quote(key) + "?")
                        .or(() -> Optional.of("write {\"source\": \"...\"} for a document without a URL")));
        return Optional.empty();
    }

    private Optional<Evidence> evidenceObject(Json value, Map<String, Evidence> sources) {
        boolean named = false;
        Optional<String> source = Optional.empty();
        Optional<String> place = Optional.empty();
        Optional<PartialDate> seen = Optional.empty();
        Optional<Speaker> by = Optional.empty();
        for (Json.Field field : value.fields()) {
            switch (field.name()) {
                case "source" -> {
                    named = true;
                    source = text(field.value());
                }
                case "place" -> place = text(field.value());
                case "seen" -> seen = date(field.value());
                case "by" -> by = word(field.value(), "who says it", Speaker.class);
                default -> problems.addUnknownField(field, EVIDENCE_FIELDS);
            }
        }
        if (!named) {
            problems.add("missing-field", value, "the field \"source\"");
        }
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Evidence known = sources.get(source.get());
        if (known == null) {
            return Optional.of(new Evidence(source.get(), place, seen, by.orElse(Speaker.UNSTATED)));
        }
        return Optional.of(new Evidence(
                known.source(),
                place.isPresent() ? place : known.place(),
                seen.isPresent() ? seen : known.seen(),
                by.orElse(known.by())));
    }

    private <E extends Enum<E>> Optional<E> word(Json value, String what, Class<E> type) {
        Optional<E> found = Grades.constant(type, value);
        if (found.isEmpty()) {
            problems.addUnknownWord("unknown-word", value, what, Grades.words(type));
        }
        return found;
    }

    private Optional<PartialDate> date(Json object, String name) {
        return object.get(name).flatMap(this::date);
    }

    private Optional<PartialDate> date(Json value) {
        try {
            if (value.is(Json.Kind.STRING)) {
                return Optional.of(PartialDate.parse(value.text()));
            }
        } catch (IllegalArgumentException e) {
            // Reported below, with its place.
        }
        problems.add("not-a-date", value, "a date from 1950 to 2100 as YYYY-MM-DD, YYYY-MM or YYYY");
        return Optional.empty();
    }

    private Optional<String> text(Json object, String name) {
        return object.get(name).flatMap(this::text);
    }

    private Optional<String> text(Json value) {
        if (value.is(Json.Kind.STRING) && !value.text().isBlank()) {
            return Optional.of(value.text());
        }
        problems.add("not-text", value, "text that is not blank");
        return Optional.empty();
    }

    private List<String> texts(Json value) {
        List<String> texts = new ArrayList<>();
        listOrOne(value).forEach(item -> text(item).ifPresent(texts::add));
        return texts;
    }

    /** An empty list says nothing, and a reader should not have to guess whether it was meant to. */
    private List<Json> listOrOne(Json value) {
        if (!value.is(Json.Kind.ARRAY)) {
            return ImmutableList.of(value);
        }
        if (value.items().isEmpty()) {
            problems.add(
                    "empty-list", value, "an empty array", "at least one item", Optional.of("leave the field out"));
        }
        return value.items();
    }

    private boolean isObject(Json value, String expected) {
        if (!value.is(Json.Kind.OBJECT)) {
            problems.add("not-an-object", value, expected);
        }
        return value.is(Json.Kind.OBJECT);
    }
}
