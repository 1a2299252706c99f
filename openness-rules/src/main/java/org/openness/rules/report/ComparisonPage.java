package org.openness.rules.report;

import java.util.List;
import java.util.Optional;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Finding;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;

/**
 * Two verdicts side by side as one HTML page, of one model at two dates or of two models: the levels, the requirements with
 * another outcome and the facts that made it so, and every component of which something else is known. The page runs no
 * script and loads nothing.
 */
public final class ComparisonPage {

    private final HtmlPage page = new HtmlPage();
    private final Wording.Sources sources = new Wording.Sources();

    private ComparisonPage() {}

    /** Returns the page. */
    public static <L extends Enum<L>> String of(Comparison<L> comparison) {
        ComparisonPage written = new ComparisonPage();
        String title = Wording.title(comparison.before().release()) + " and "
                + Wording.title(comparison.after().release());
        written.write(comparison, title);
        return written.page.document(title, Optional.empty());
    }

    private <L extends Enum<L>> void write(Comparison<L> comparison, String title) {
        Verdict<L> before = comparison.before();
        Verdict<L> after = comparison.after();
        page.raw("<main class=\"sheet\">\n<header>\n");
        page.element("p class=\"kicker\"", "Side by side, by " + before.rules()).element("h1", title);
        page.raw("<div class=\"pair because\">\n");
        side(before);
        side(after);
        page.raw("</div>\n</header>\n");
        changes(comparison);
        components(before.release(), after.release());
        ModelPage.sources(page, sources);
        page.raw("</main>\n<footer class=\"foot sheet\"><p>This is not legal advice.</p></footer>\n");
    }

    private <L extends Enum<L>> void side(Verdict<L> verdict) {
        page.raw("<section>\n").element("h2", Wording.title(verdict.release()));
        page.element("p class=\"kicker\"", ModelPage.byline(verdict.release()));
        page.element("p class=\"verdict\"", Explanation.level(verdict) + ".");
        page.element("p class=\"because\"", Explanation.why(verdict));
        ModelPage.rungs(page, verdict);
        page.raw("</section>\n");
    }

    private <L extends Enum<L>> void changes(Comparison<L> comparison) {
        page.raw("<section>\n").element("h2", "What differs");
        if (comparison.isEmpty()) {
            page.element("p", "No requirement has another outcome.").raw("</section>\n");
            return;
        }
        page.raw("<table class=\"sides\">\n<thead><tr><th scope=\"col\">Requirement</th>")
                .element("th scope=\"col\"", Wording.title(comparison.before().release()))
                .element("th scope=\"col\"", Wording.title(comparison.after().release()))
                .raw("</tr></thead>\n<tbody>\n");
        for (Comparison.Change<L> change : comparison.changes()) {
            page.raw("<tr>").element("th scope=\"row\"", change.requirement().title());
            outcome(change.before());
            outcome(change.after());
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n</section>\n");
    }

    private void outcome(Finding<?> finding) {
        page.raw("<td><b>" + ModelPage.sign(finding.outcome()) + " " + Wording.outcome(finding.outcome())
                + "</b>\n<ul>\n");
        for (String reason : Wording.reasons(finding.reasons(), sources)) {
            page.raw("<li>").raw(ModelPage.cited(reason)).raw("</li>\n");
        }
        page.raw("</ul></td>\n");
    }

    private void components(Release before, Release after) {
        List<Component> differing = List.of(Component.values()).stream()
                .filter(component -> !Cell.of(before, component).equals(Cell.of(after, component)))
                .toList();
        page.raw("<section>\n").element("h2", "Components of which something else is known");
        if (differing.isEmpty()) {
            page.element("p", "None.").raw("</section>\n");
            return;
        }
        page.raw("<table class=\"sides\">\n<thead><tr><th scope=\"col\">Component</th>")
                .element("th scope=\"col\"", Wording.title(before))
                .element("th scope=\"col\"", Wording.title(after))
                .raw("</tr></thead>\n<tbody>\n");
        for (Component component : differing) {
            page.raw("<tr>").element("th scope=\"row\"", component.label());
            for (Release release : List.of(before, after)) {
                Cell cell = Cell.of(release, component);
                page.raw("<td><span class=\"" + cell.classes() + "\" aria-hidden=\"true\">" + Shown.html(cell.mark())
                        + "</span> ");
                page.element("span", cell.words()).raw("</td>\n");
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n</section>\n");
    }
}
