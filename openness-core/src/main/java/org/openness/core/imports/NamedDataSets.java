package org.openness.core.imports;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.json.Text;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;

/** The data sets that a document names, each once. */
final class NamedDataSets {

    /** The code of a note on what is no name, and what it asks for. */
    static final String NO_NAME = "not-a-data-set";

    static final String A_NAME = "the name of a data set, not a word of a sentence, a filler or a kind of files";

    /** The loaders of files that the library {@code datasets} brings along; none is the name of a data set of the Hub. */
    private static final Set<String> LOADERS = ImmutableSet.of(
            "arrow",
            "audiofolder",
            "cache",
            "csv",
            "generator",
            "imagefolder",
            "json",
            "pandas",
            "parquet",
            "pdffolder",
            "spark",
            "sql",
            "text",
            "videofolder",
            "webdataset",
            "xml");

    private static final int MOST = 5_000;

    /** What generators append to a name to make a reference of it. */
    private static final Pattern RANDOM_ID =
            Pattern.compile("(.+)-[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Lookup lookup;
    private final Notes notes;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    NamedDataSets(Lookup lookup, Notes notes) {
        this.lookup = lookup;
        this.notes = notes;
    }

    /** What is said of one data set. */
    static final class Draft {
        private final String name;
        private final List<Located> places = new ArrayList<>();
        final StatedLicenses licenses;
        final List<Fact<Access>> access = new ArrayList<>();
        final List<Fact<Detail>> detail = new ArrayList<>();
        Optional<DataSet.Kind> kind = Optional.empty();
        Optional<String> location = Optional.empty();
        Optional<String> reason = Optional.empty();

        private Draft(String name, StatedLicenses licenses) {
            this.name = name;
            this.licenses = licenses;
        }

        private DataSet build(Witness witness) {
            DataSet.Builder set = DataSet.named(name)
                    .evidence(places.stream().map(witness::at).toArray(Evidence[]::new));
            kind.ifPresent(set::kind);
            location.ifPresent(set::location);
            reason.ifPresent(set::reason);
            access.forEach(set::access);
            detail.forEach(set::detail);
            licenses.addTo(set::license, witness);
            return set.build();
        }
    }

    /**
     * Returns what is said of a data set so far, unless its name is none, which is noted. The address of a data set on the
     * Hub stands for its id.
     */
    Optional<Draft> add(String stated, Located where) {
        String name = HubNames.dataSetOfUrl(stated).orElse(stated);
        if (!isName(name)) {
            notes.add(NO_NAME, where, Text.quote(name), A_NAME, Optional.empty());
            return Optional.empty();
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (drafts.size() >= MOST && !drafts.containsKey(key)) {
            notes.add("too-many-data-sets", where, "at most " + MOST + " data sets");
            return Optional.empty();
        }
        Draft draft = drafts.computeIfAbsent(key, k -> new Draft(name, new StatedLicenses(lookup, notes)));
        draft.places.add(where);
        return Optional.of(draft);
    }

    /**
     * Returns whether the text names a data set. What tools write of a training on files at hand is the kind of the files:
     * which data they held it does not tell.
     */
    static boolean isName(String stated) {
        return !Prose.isCutOut(stated)
                && !Prose.isFiller(stated)
                && !LOADERS.contains(stated.strip().toLowerCase(Locale.ROOT));
    }

    /** Returns the name in a reference that a generator made of a name and a random id. */
    static Optional<String> nameIn(String reference) {
        Matcher matcher = RANDOM_ID.matcher(reference);
        return matcher.matches() && reference.indexOf(':') < 0 ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Adds the data sets to the training data. */
    Artifact.Builder addTo(Artifact.Builder trainingData, Witness witness) {
        drafts.values().forEach(draft -> trainingData.dataSet(draft.build(witness)));
        return trainingData;
    }
}
