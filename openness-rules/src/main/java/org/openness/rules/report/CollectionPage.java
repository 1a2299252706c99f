package org.openness.rules.report;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openness.core.license.LicenseTerms;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Outcome;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.Yardsticks;

/**
 * A collection of releases as one HTML page: a table in order of openness, to be sorted and filtered, by the rule set that
 * the reader chooses; each release opens to its reasons, open questions, plans, concerns, claims and sources.
 *
 * <p>The page is one file that loads nothing: styles and script stand inside, and its Content Security Policy allows these
 * and nothing else. It is made for ten thousand releases. Without script a small collection is still a table.
 */
public final class CollectionPage {

    /** Up to this size a collection is told in full to readers without script. */
    private static final int TOLD_WITHOUT_SCRIPT = 300;

    private CollectionPage() {}

    /** Returns the page for the releases, by all definitions that come with the library. */
    public static String of(String title, List<Release> releases) {
        return of(title, releases, Yardsticks.DEFINITIONS, release -> Optional.empty());
    }

    /**
     * Returns the page for the releases, by the given rule sets.
     *
     * @param title the heading
     * @param releases the releases, in any order
     * @param rules the rule sets to choose from; the page begins with the first
     * @param pages the address of the page of a release, relative to this one, if it has one
     * @throws IllegalArgumentException if there are no rule sets
     */
    public static String of(
            String title, List<Release> releases, List<RuleSet<?>> rules, Function<Release, Optional<String>> pages) {
        checkArgument(!rules.isEmpty(), "a collection is judged by at least one rule set");
        List<Verdict<?>> verdicts = inOrder(releases, rules.get(0));
        List<Release> ordered = verdicts.stream().<Release>map(Verdict::release).toList();
        HtmlPage page = new HtmlPage();
        page.raw("<a class=\"skip\" href=\"#models\">Skip to the models</a>\n<header class=\"top\">\n");
        page.element("h1", title);
        page.raw("<p class=\"lede\" id=\"lede\">" + Wording.count(releases.size(), "release")
                + ", in order of openness.</p>\n</header>\n");
        page.raw(HtmlPage.resource("collection.html"));
        withoutScript(page, verdicts, rules.get(0));
        page.raw("<script type=\"application/json\" id=\"data\">"
                + CollectionData.json(title, ordered, ImmutableList.copyOf(rules), pages) + "</script>\n");
        return page.document(title, Optional.of(HtmlPage.resource("collection.js")));
    }

    /**
     * Most open first; of two at one level the one that may be higher, then the one that meets more requirements, then by
     * name and date, and by what is known of them if these are the same, too.
     */
    private static List<Verdict<?>> inOrder(List<Release> releases, RuleSet<?> rules) {
        record Ranked(Verdict<?> verdict, long met) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Release release : releases) {
            Verdict<?> verdict = rules.evaluate(release);
            ranked.add(new Ranked(
                    verdict,
                    verdict.findings().stream()
                            .filter(finding -> finding.outcome() == Outcome.MET)
                            .count()));
        }
        ranked.sort(Comparator.<Ranked>comparingInt(
                        entry -> -entry.verdict().level().ordinal())
                .thenComparingInt(entry -> -entry.verdict().possibleLevel().ordinal())
                .thenComparingLong(entry -> -entry.met())
                .thenComparing(entry -> entry.verdict().release().toString())
                .thenComparing(entry -> ReleaseWriter.writeLine(entry.verdict().release())));
        return ranked.stream().<Verdict<?>>map(Ranked::verdict).toList();
    }

    private static void withoutScript(HtmlPage page, List<Verdict<?>> verdicts, RuleSet<?> rules) {
        page.raw("<noscript>\n");
        if (verdicts.size() > TOLD_WITHOUT_SCRIPT) {
            page.element(
                    "p class=\"note\"",
                    "This table of " + Wording.count(verdicts.size(), "release")
                            + " needs script to be shown. The script stands in this file and loads nothing.");
            page.raw("</noscript>\n");
            return;
        }
        page.raw(
                "<table class=\"plain\"><caption>Releases, most open first, by "
                        + Shown.html(rules.toString())
                        + "</caption>\n<thead><tr><th scope=\"col\">Release</th><th scope=\"col\">Level</th>"
                        + "<th scope=\"col\">License of the weights</th><th scope=\"col\">What is known</th></tr></thead>\n<tbody>\n");
        for (Verdict<?> verdict : verdicts) {
            LicenseTerms terms = verdict.release().terms(Component.WEIGHTS);
            page.raw("<tr>").element("th scope=\"row\"", Wording.title(verdict.release()));
            page.element("td", Explanation.level(verdict));
            page.element(
                    "td",
                    terms.text().isEmpty() ? "not stated" : terms.text() + " (" + Explanation.license(terms) + ")");
            page.element("td", known(verdict.release())).raw("</tr>\n");
        }
        page.raw("</tbody></table>\n</noscript>\n");
    }

    private static String known(Release release) {
        List<String> known = new ArrayList<>();
        for (Component component : Component.values()) {
            Cell cell = Cell.of(release, component);
            if (cell.shape() != Cell.Shape.UNKNOWN) {
                known.add(component.label() + ": " + cell.words());
            }
        }
        return known.isEmpty() ? "nothing" : String.join("; ", known);
    }
}
