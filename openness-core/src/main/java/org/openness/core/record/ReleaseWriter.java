package org.openness.core.record;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.JsonWriter;
import org.openness.core.license.License;
import org.openness.core.release.Artifact;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

/**
 * Writes a release as a record. Reading it with the same license catalog gives an equal release; bases are written with
 * everything that is known of them. The same release gives the same text everywhere.
 */
public final class ReleaseWriter {

    private final JsonWriter json;

    private ReleaseWriter(JsonWriter json) {
        this.json = json;
    }

    /** Returns the record, indented, without a line end. */
    public static String write(Release release) {
        return write(release, JsonWriter.indented());
    }

    /** Returns the record as one line of JSON Lines, without the line end. */
    public static String writeLine(Release release) {
        return write(release, JsonWriter.compact());
    }

    private static String write(Release release, JsonWriter json) {
        json.object();
        new ReleaseWriter(json).fields(release);
        return json.endObject().toString();
    }

    private void fields(Release release) {
        json.field("name", release.name());
        if (!release.aliases().isEmpty()) {
            json.array("aliases");
            release.aliases().forEach(json::item);
            json.endArray();
        }
        release.producer().ifPresent(producer -> json.field("producer", producer));
        release.released().ifPresent(date -> json.field("released", date.toString()));
        release.asOf().ifPresent(date -> json.field("asOf", date.toString()));
        if (!release.claims().isEmpty()) {
            json.array("claims");
            release.claims().forEach(claim -> {
                json.object().field("label", claim.label());
                evidence(claim.evidence());
                json.endObject();
            });
            json.endArray();
        }
        defaults(release);
        lineage(release.lineage());
        for (Component component : Component.values()) {
            Artifact artifact = release.artifact(component);
            if (!artifact.isEmpty() || !artifact.evidence().isEmpty()) {
                json.object(component.id());
                artifact(artifact);
                json.endObject();
            }
        }
        release.note().ifPresent(note -> json.field("note", note));
    }

    private void defaults(Release release) {
        boolean bySubject = Stream.of(License.Subject.values())
                .anyMatch(subject -> !release.licenses(subject).isEmpty());
        if (!bySubject) {
            licenses("license", release.licenses(), ImmutableList.of());
            return;
        }
        json.object("license");
        licenses("all", release.licenses(), ImmutableList.of());
        for (License.Subject subject : License.Subject.values()) {
            licenses(subject.id(), release.licenses(subject), ImmutableList.of());
        }
        json.endObject();
    }

    private void lineage(Lineage lineage) {
        switch (lineage.kind()) {
            case NOT_STATED -> {
                // Nothing is said, so nothing is written.
            }
            case FROM_SCRATCH -> flag("none", lineage.evidence());
            case UNDISCLOSED -> flag("undisclosed", lineage.evidence());
            case DERIVED -> {
                json.array("base");
                for (Base base : lineage.bases()) {
                    json.object()
                            .field("name", base.name())
                            .field("relation", base.relation().id());
                    base.release().ifPresent(release -> {
                        json.object("release");
                        fields(release);
                        json.endObject();
                    });
                    evidence(lineage.evidence());
                    json.endObject();
                }
                json.endArray();
            }
        }
    }

    private void flag(String name, List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            json.field("base", name);
        } else {
            json.object("base").field(name, true);
            evidence(evidence);
            json.endObject();
        }
    }

    private void artifact(Artifact artifact) {
        if (artifact.isNotUsed()) {
            json.field("used", "no");
        }
        if (artifact.withdrawn().isEmpty()) {
            fact("access", artifact.access(), artifact.evidence());
        }
        fact("completeness", artifact.completeness(), artifact.evidence());
        fact("detail", artifact.detail(), artifact.evidence());
        fact("stated", artifact.stated(), artifact.evidence());
        licenses("license", artifact.licenses(), artifact.evidence());
        if (!artifact.dataSets().isEmpty()) {
            json.array("sets");
            artifact.dataSets().forEach(this::dataSet);
            json.endArray();
        }
        artifact.location().ifPresent(location -> json.field("location", location));
        artifact.withdrawn().ifPresent(this::withdrawn);
        evidence(artifact.evidence());
    }

    private void withdrawn(PartialDate date) {
        json.field("withdrawn", date.toString());
    }

    private void dataSet(DataSet set) {
        json.object().field("name", set.name());
        set.kind().ifPresent(kind -> json.field("class", Grades.word(kind)));
        if (set.withdrawn().isEmpty()) {
            fact("access", set.access(), set.evidence());
        }
        fact("detail", set.detail(), set.evidence());
        licenses("license", set.licenses(), set.evidence());
        set.location().ifPresent(location -> json.field("location", location));
        set.reason().ifPresent(reason -> json.field("reason", reason));
        set.withdrawn().ifPresent(this::withdrawn);
        if (!set.generators().isEmpty()) {
            json.array("generatedBy");
            for (DataSet.Generator generator : set.generators()) {
                json.object().field("name", generator.name());
                if (!generator.terms().text().isEmpty()) {
                    json.field("license", generator.terms().text());
                }
                json.endObject();
            }
            json.endArray();
        }
        evidence(set.evidence());
        json.endObject();
    }

    private <G extends Enum<G>> void fact(String name, Fact<G> fact, List<Evidence> known) {
        if (fact.statements().isEmpty()) {
            return;
        }
        if (fact.statements().size() == 1) {
            Fact.Statement<G> only = fact.statements().get(0);
            if (only.atLeast() == only.atMost() && only.evidence().equals(known)) {
                json.field(name, Grades.word(only.atLeast()));
                return;
            }
        }
        json.array(name);
        for (Fact.Statement<G> statement : fact.statements()) {
            json.object();
            if (statement.atLeast() == statement.atMost()) {
                json.field("is", Grades.word(statement.atLeast()));
            } else {
                json.field("atLeast", Grades.word(statement.atLeast()))
                        .field("atMost", Grades.word(statement.atMost()));
            }
            if (!statement.evidence().equals(known)) {
                evidence(statement.evidence());
            }
            json.endObject();
        }
        json.endArray();
    }

    private void licenses(String name, List<LicenseStatement> statements, List<Evidence> known) {
        if (statements.isEmpty()) {
            return;
        }
        if (statements.size() == 1 && statements.get(0).evidence().equals(known)) {
            json.field(name, statements.get(0).terms().text());
            return;
        }
        json.array(name);
        for (LicenseStatement statement : statements) {
            json.object().field("is", statement.terms().text());
            if (!statement.evidence().equals(known)) {
                evidence(statement.evidence());
            }
            json.endObject();
        }
        json.endArray();
    }

    private void evidence(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        json.array("evidence");
        for (Evidence piece : evidence) {
            json.object().field("source", piece.source());
            piece.place().ifPresent(place -> json.field("place", place));
            piece.seen().ifPresent(seen -> json.field("seen", seen.toString()));
            if (piece.by() != Speaker.UNSTATED) {
                json.field("by", Grades.word(piece.by()));
            }
            json.endObject();
        }
        json.endArray();
    }
}
