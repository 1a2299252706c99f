package org.openness.core.imports;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells names from what stands where a name should be: words that a generator cut out of a sentence ("trained on a large
 * corpus", "pre-trained on publicly available data"), and the fillers of templates.
 */
final class Prose {

    /** Words without which there is no English sentence, and those around which such sentences are built. */
    private static final Set<String> WORDS = ImmutableSet.copyOf(Splitter.on(' ')
            .splitToList(
                    "a about above across after again against all almost along also although always am among an and"
                            + " another any approximately are around as at available away back based be became because become"
                            + " been before being below best between both but by can cannot collected consisting contains could"
                            + " custom data dataset datasets data-set did different do does done down due during each eight either"
                            + " english etc even every few first five following for four from fully further general had has have"
                            + " having he her here high his how however i if in including information internal into is it its"
                            + " itself just large largely last least less like made mainly many may me might million more most"
                            + " mostly much multiple must my name names nearly new next nine no non nor not now number numbers of"
                            + " off on once one only open or original other others our out over own particular per please private"
                            + " proprietary public publicly random roughly same see selected set sets seven several she should"
                            + " similar since single six size sizes small so some source sources specific standard still such"
                            + " synthetic ten than that the their them then there these they thing this those thousands three"
                            + " through thus to together too top total train trained training two under until up upon us use used"
                            + " user users uses using various very via was we well were what when where whether which while who"
                            + " whole whose why will with within without would yes yet you your"));

    private static final Set<String> FILLERS = ImmutableSet.of(
            "",
            "-",
            "--",
            "?",
            "???",
            "n/a",
            "na",
            "nil",
            "none",
            "null",
            "noassertion",
            "not available",
            "not applicable",
            "not disclosed",
            "not provided",
            "not specified",
            "no description available",
            "more information needed",
            "[more information needed]",
            "license not specified",
            "pending evaluation",
            "see model card",
            "tbd",
            "tba",
            "todo",
            "undefined",
            "undisclosed",
            "unknown",
            "unspecified");

    /** A quantity, such as {@code 8}, {@code 1,500} or {@code 15T}. */
    private static final Pattern QUANTITY = Pattern.compile("[0-9.,+%~<>-]*[kmbt%+]?");

    private Prose() {}

    /** Returns whether the text is a word or number of a sentence, where the name of a data set was expected. */
    static boolean isCutOut(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        while (!word.isEmpty() && ".,;:!()\"'`*".indexOf(word.charAt(word.length() - 1)) >= 0) {
            word = word.substring(0, word.length() - 1);
        }
        return word.length() <= 1
                || WORDS.contains(word)
                || QUANTITY.matcher(word).matches();
    }

    /** Returns whether the text fills a gap and says nothing. */
    static boolean isFiller(String text) {
        return FILLERS.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
