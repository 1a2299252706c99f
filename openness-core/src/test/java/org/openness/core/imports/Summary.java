package org.openness.core.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.License;
import org.openness.core.release.Artifact;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;

/** Everything that an importer took from a document, one fact a line, with its place and who says so. */
final class Summary {

    private final List<String> lines = new ArrayList<>();

    private Summary() {}

    static String of(List<Imported> releases) {
        Summary summary = new Summary();
        for (Imported imported : releases) {
            summary.release(imported.release());
            imported.notes().forEach(note -> summary.lines.add("note " + note.code() + " " + note));
        }
        return String.join("\n", summary.lines) + "\n";
    }

    private void release(Release release) {
        lines.add("release " + release.name());
        release.aliases().forEach(alias -> lines.add("alias " + alias));
        release.producer().ifPresent(name -> lines.add("producer " + name));
        release.released().ifPresent(date -> lines.add("released " + date));
        release.asOf().ifPresent(date -> lines.add("as of " + date));
        licenses("", release.licenses());
        for (License.Subject subject : License.Subject.values()) {
            licenses(subject.id() + " ", release.licenses(subject));
        }
        release.lineage()
                .bases()
                .forEach(base ->
                        lines.add("base " + base.name() + ", " + base.relation().id()));
        if (!release.lineage().bases().isEmpty()) {
            lines.add("lineage" + from(release.lineage().evidence()));
        }
        for (Component component : Component.values()) {
            artifact(release.artifact(component));
        }
    }

    private void artifact(Artifact artifact) {
        String name = artifact.component().id() + " ";
        fact(name + "access", artifact.access());
        fact(name + "completeness", artifact.completeness());
        fact(name + "detail", artifact.detail());
        fact(name + "stated", artifact.stated());
        licenses(name, artifact.licenses());
        artifact.location().ifPresent(place -> lines.add(name + "location " + place + from(artifact.evidence())));
        artifact.dataSets().forEach(this::dataSet);
    }

    private void dataSet(DataSet set) {
        lines.add("set " + set.name() + from(set.evidence()));
        String name = set.name() + " ";
        set.kind().ifPresent(kind -> lines.add(name + "class " + word(kind)));
        fact(name + "access", set.access());
        fact(name + "detail", set.detail());
        licenses(name, set.licenses());
        set.location().ifPresent(place -> lines.add(name + "location " + place));
        set.reason().ifPresent(reason -> lines.add(name + "reason " + reason));
    }

    private void fact(String name, Fact<?> fact) {
        if (!fact.statements().isEmpty()) {
            lines.add(name + " " + fact.toString().toLowerCase(Locale.ROOT).replace('_', '-') + from(fact.evidence()));
        }
    }

    private void licenses(String name, List<LicenseStatement> licenses) {
        licenses.forEach(
                license -> lines.add(name + "license " + license.terms().text() + from(license.evidence())));
    }

    private static String from(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return "";
        }
        Stream<String> places = evidence.stream().map(piece -> piece.place().orElse("nowhere"));
        Stream<String> speakers =
                evidence.stream().map(piece -> word(piece.by())).distinct();
        return " <- " + places.collect(Collectors.joining(", ")) + " by " + speakers.collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
