package org.openness.rules.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseOutcome;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Restriction;
import org.openness.core.license.Right;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Citation;
import org.openness.rules.Concern;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Plan;
import org.openness.rules.Question;
import org.openness.rules.Verdict;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.Consequences;

/**
 * A verdict as a person would explain it, as one HTML page: the level and why, what is released and what is not, what the
 * license forbids and where it says so, what would lift the release a level, what other definitions make of it, and who says
 * all that. The page runs no script and loads nothing.
 */
public final class ModelPage {

    private static final Pattern CITED = Pattern.compile("^(.*) \\[([0-9, ]+)]$", Pattern.DOTALL);

    private final HtmlPage page = new HtmlPage();
    private final Wording.Sources sources = new Wording.Sources();

    private ModelPage() {}

    /** Returns the page. */
    public static <L extends Enum<L>> String of(Verdict<L> verdict) {
        ModelPage model = new ModelPage();
        model.write(verdict);
        return model.page.document(
                Wording.title(verdict.release()) + ": " + Explanation.level(verdict), Optional.empty());
    }

    private <L extends Enum<L>> void write(Verdict<L> verdict) {
        Release release = verdict.release();
        page.raw("<main class=\"sheet\">\n<header>\n");
        page.element("p class=\"kicker\"", byline(release));
        page.element("h1", release.name());
        page.element("p class=\"verdict\"", Explanation.level(verdict) + ".");
        page.element("p class=\"because\"", Explanation.why(verdict));
        rungs(page, verdict);
        release.note().ifPresent(note -> page.element("p class=\"because quiet\"", note));
        page.raw("</header>\n");
        released(release);
        license(release.terms(Component.WEIGHTS));
        lift(verdict);
        questions(verdict.questions());
        claims(release);
        concerns(verdict);
        yardsticks(SideBySide.of(release));
        consequences(release);
        findings(verdict);
        sources();
        page.raw("</main>\n<footer class=\"foot sheet\">");
        page.element("p", "Judged by " + verdict.rules() + ". This is not legal advice.");
        page.raw("</footer>\n");
    }

    static String byline(Release release) {
        return release.producer().orElse("Producer not stated")
                + release.released()
                        .map(PartialDate::toString)
                        .map(date -> " · released " + date)
                        .orElse("")
                + release.asOf().map(date -> " · facts as of " + date).orElse("");
    }

    /** The levels as a ladder, lowest at the bottom; the words tell what the shape tells. */
    static <L extends Enum<L>> void rungs(HtmlPage page, Verdict<L> verdict) {
        page.raw("<ol class=\"rungs\" aria-label=\"Levels, lowest first\">\n");
        List<L> levels = verdict.rules().levels();
        int top = levels.size() - 1;
        for (L level : levels) {
            boolean here = level == verdict.level();
            boolean proven = level.compareTo(verdict.level()) <= 0;
            boolean possible = level.compareTo(verdict.possibleLevel()) <= 0;
            String told = here ? "proven" : proven ? "passed" : possible ? "possible, not proven" : "not reached";
            page.raw("<li class=\"r" + Math.min(5, top - level.ordinal())
                    + (proven ? " proven" : possible ? " possible" : "") + (here ? " here" : "") + "\">");
            page.element("span", Shown.name(level)).element("span", told).raw("</li>\n");
        }
        page.raw("</ol>\n");
    }

    private void section(String title) {
        page.raw("<section>\n").element("h2", title);
    }

    private void end() {
        page.raw("</section>\n");
    }

    private void released(Release release) {
        section("What is released and what is not");
        page.raw("<div class=\"grid\">\n");
        for (Component.Family family : Component.Family.values()) {
            page.raw("<div>\n").element("h3 class=\"small\"", Shown.name(family));
            page.raw("<ul class=\"tiles\">\n");
            for (Component component : Component.values()) {
                if (component.family() == family) {
                    tile(page, Cell.of(release, component), component.label());
                }
            }
            page.raw("</ul>\n</div>\n");
        }
        page.raw("</div>\n");
        end();
    }

    static void tile(HtmlPage page, Cell cell, String label) {
        page.raw("<li><span class=\"" + cell.classes() + "\" aria-hidden=\"true\">" + Shown.html(cell.mark())
                + "</span>");
        page.element("span", label).element("span class=\"what\"", cell.words()).raw("</li>\n");
    }

    private void license(LicenseTerms terms) {
        section("What the license of the weights forbids");
        page.raw("<p><b>").raw(HtmlPage.foreign(Explanation.name(terms))).raw("</b>");
        page.raw(terms.text().isEmpty() ? "" : ": " + HtmlPage.foreign(Explanation.license(terms)));
        boolean unsure =
                terms.outcome() == LicenseOutcome.UNREVIEWED && !terms.limits().isEmpty();
        page.raw(unsure ? "; this is what it may forbid.</p>\n" : ".</p>\n");
        if (terms.limits().isEmpty()) {
            page.element("p class=\"because\"", nothing(terms));
            end();
            return;
        }
        page.raw("<ul class=\"clauses because\">\n");
        terms.limits().stream().map(Clause::of).distinct().forEach(this::clause);
        page.raw("</ul>\n");
        end();
    }

    /** What is shown of a restriction: versions of a text often share it. */
    private record Clause(Restriction restriction, String title) {
        static Clause of(LicenseTerms.Limit limit) {
            return new Clause(limit.restriction(), limit.license().title());
        }
    }

    private void clause(Clause clause) {
        Restriction restriction = clause.restriction();
        String rights = String.join(
                ", ",
                restriction.limits().stream()
                        .map(Right::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
        page.raw("<li>").element("b", Shown.capital(restriction.kind().label()) + " – limits " + rights);
        page.element("span", Shown.capital(restriction.summary()) + ".");
        page.element("span class=\"citation\"", Shown.capital(restriction.clause()) + ", " + clause.title());
        page.raw("</li>\n");
    }

    private static String nothing(LicenseTerms terms) {
        return switch (terms.outcome()) {
            case OSI_APPROVED, FREE_NOT_APPROVED -> "Nothing: it lets anyone use, study, modify and share them.";
            case NOT_GRANTED -> "Everything: it is said that no license is granted.";
            case UNREVIEWED -> "That is not known.";
            case RESTRICTED -> "It limits a freedom; no clause is on record.";
        };
    }

    private <L extends Enum<L>> void lift(Verdict<L> verdict) {
        List<Plan<L>> plans = verdict.plans();
        if (plans.isEmpty()) {
            return;
        }
        section("What would lift it");
        page.raw("<div class=\"grid\">\n");
        for (Plan<L> plan : plans) {
            page.raw("<div>\n")
                    .element("h3 class=\"small\"", "To " + Shown.inText(plan.target()) + ": " + Wording.count(plan));
            page.raw("<ul>\n");
            Wording.steps(plan.best()).forEach(step -> page.element("li", step));
            Wording.alternatives(plan).forEach(text -> page.element("li class=\"quiet\"", text));
            page.raw("</ul>\n</div>\n");
        }
        page.raw("</div>\n");
        end();
    }

    private <L extends Enum<L>> void questions(List<Question<L>> questions) {
        if (questions.isEmpty()) {
            return;
        }
        section("What would settle it");
        page.raw("<div class=\"grid\">\n");
        for (Question<L> question : questions.subList(0, Math.min(Wording.TOLD, questions.size()))) {
            page.raw("<div>\n")
                    .element("h3 class=\"small\"", Shown.name(question.level()) + ", if")
                    .raw("<ul>\n");
            Wording.questions(question.facts()).forEach(text -> page.element("li", text));
            page.raw("</ul>\n</div>\n");
        }
        page.raw("</div>\n");
        if (questions.size() > Wording.TOLD) {
            page.element(
                    "p class=\"quiet\"", "And " + Wording.more(questions.size() - Wording.TOLD, "way", "ways") + ".");
        }
        end();
    }

    private void claims(Release release) {
        List<ClaimCheck> checks = ClaimCheck.of(release);
        if (!checks.isEmpty()) {
            section("What the producer calls it");
            page.raw("<ul>\n");
            checks.forEach(check ->
                    item(Wording.claim(check) + sources.numbers(check.claim().evidence())));
            page.raw("</ul>\n");
            end();
        }
    }

    private void concerns(Verdict<?> verdict) {
        List<Concern> concerns = verdict.concerns();
        if (!concerns.isEmpty()) {
            section("What to know");
            page.raw("<ul>\n");
            Wording.concerns(concerns, sources).forEach(this::item);
            page.raw("</ul>\n");
            end();
        }
    }

    private void yardsticks(SideBySide sides) {
        section("By every yardstick");
        page.raw("<table>\n<thead><tr><th scope=\"col\">Rule set</th><th scope=\"col\">Level</th>"
                + "<th scope=\"col\">Why no higher</th></tr></thead>\n<tbody>\n");
        sides.verdicts().forEach(this::yardstick);
        page.raw("</tbody></table>\n");
        if (!sides.partings().isEmpty()) {
            page.element("h3 class=\"small because\"", "Where they part").raw("<ul>\n");
            Wording.partings(sides.partings()).forEach(text -> page.element("li", text));
            page.raw("</ul>\n");
        }
        end();
    }

    private <L extends Enum<L>> void yardstick(Verdict<L> verdict) {
        page.raw("<tr>").element("th scope=\"row\"", verdict.rules().toString());
        page.element("td", Explanation.level(verdict))
                .element("td", Explanation.why(verdict))
                .raw("</tr>\n");
    }

    private void consequences(Release release) {
        section("What that means");
        page.raw("<ul>\n");
        Consequences.ALL.forEach(rules -> page.element("li", Wording.consequence(rules.evaluate(release))));
        page.raw("</ul>\n");
        end();
    }

    private <L extends Enum<L>> void findings(Verdict<L> verdict) {
        section("The requirements, one by one");
        List<L> levels = verdict.rules().levels();
        List<Finding<L>> findings = verdict.findings();
        page.raw("<div class=\"grid\">\n");
        for (L level : levels.subList(1, levels.size())) {
            page.raw("<div>\n").element("h3 class=\"small\"", Shown.name(level)).raw("<ul class=\"findings\">\n");
            findings.stream()
                    .filter(finding -> finding.requirement().neededFor() == level)
                    .forEach(this::finding);
            page.raw("</ul>\n</div>\n");
        }
        page.raw("</div>\n");
        end();
    }

    private void finding(Finding<?> finding) {
        String outcome = Wording.outcome(finding.outcome());
        page.raw("<li class=\"finding " + outcome.replace(' ', '-') + "\"><span class=\"sign\" aria-hidden=\"true\">"
                + sign(finding.outcome()) + "</span><span class=\"said\"><span class=\"vh\">" + outcome + ": </span>");
        page.element("b", finding.requirement().title());
        Citation source = finding.requirement().source();
        page.raw("<span class=\"citation\">")
                .raw(HtmlPage.linked(source.url().orElse(""), source.toString()))
                .raw("</span></span>\n<ul>\n");
        Wording.reasons(finding.reasons(), sources).forEach(this::item);
        page.raw("</ul></li>\n");
    }

    static String sign(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET -> "✕";
            case UNKNOWN -> "?";
            case MET -> "✓";
        };
    }

    private void item(String line) {
        page.raw("<li>").raw(cited(line)).raw("</li>\n");
    }

    /** A line whose numbers of sources lead to the sources. */
    static String cited(String line) {
        Matcher cited = CITED.matcher(line);
        if (!cited.matches()) {
            return HtmlPage.foreign(line);
        }
        StringBuilder html = new StringBuilder(HtmlPage.foreign(cited.group(1)));
        for (String number : cited.group(2).split(", ", -1)) {
            html.append("<a class=\"cite\" href=\"#source-" + number + "\" aria-label=\"Source " + number + "\">"
                    + number + "</a>");
        }
        return html.toString();
    }

    private void sources() {
        sources(page, sources);
    }

    static void sources(HtmlPage page, Wording.Sources sources) {
        List<String> list = sources.list();
        if (list.isEmpty()) {
            return;
        }
        page.raw("<section>\n").element("h2", "Sources").raw("<ol class=\"sources\">\n");
        int number = 0;
        for (String source : list) {
            number++;
            String text = source.substring(("[" + number + "] ").length());
            String address = text.split("[, ]", 2)[0];
            page.raw("<li id=\"source-" + number + "\">")
                    .raw(HtmlPage.linked(address, address))
                    .raw(HtmlPage.foreign(text.substring(address.length())))
                    .raw("</li>\n");
        }
        page.raw("</ol>\n</section>\n");
    }
}
