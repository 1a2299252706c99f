package org.openness.core.imports;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openness.core.release.Base;

/** Ids and words of the Hugging Face Hub, as documents of other formats quote them. */
final class HubNames {

    private static final String PURL = "pkg:huggingface/";
    private static final String BASE_TAG = "base_model:";
    private static final Pattern SITE =
            Pattern.compile("^https?://(www\\.)?(huggingface\\.co|hf\\.co)/", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
    private static final Set<String> NOT_OWNERS = ImmutableSet.of(
            "api",
            "blog",
            "chat",
            "collections",
            "datasets",
            "docs",
            "join",
            "learn",
            "models",
            "organizations",
            "papers",
            "posts",
            "pricing",
            "settings",
            "spaces",
            "tasks");
    private static final Set<String> WITHIN_REPOSITORY =
            ImmutableSet.of("blob", "commit", "commits", "discussions", "raw", "resolve", "tree");

    private static final Map<String, Base.Relation> RELATIONS = ImmutableMap.of(
            "finetune", Base.Relation.FINE_TUNE,
            "adapter", Base.Relation.ADAPTER,
            "merge", Base.Relation.MERGE,
            "quantized", Base.Relation.QUANTIZATION);

    private HubNames() {}

    /** Returns the names that are not the same but for case, in their order, in a list that may be added to. */
    static List<String> distinct(Stream<String> names) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return names.filter(seen::add).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns the id of the repository that a package URL names. */
    static Optional<String> ofPurl(String purl) {
        if (!purl.regionMatches(true, 0, PURL, 0, PURL.length())) {
            return Optional.empty();
        }
        String path = before(before(purl.substring(PURL.length()), '#'), '?');
        int version = path.lastIndexOf('@');
        return id(Splitter.on('/').splitToList(decoded(version < 0 ? path : path.substring(0, version))));
    }

    /** Returns the id of the model repository that a URL is in. */
    static Optional<String> ofUrl(String url) {
        List<String> path = path(url);
        boolean inRepository = path.size() >= 2
                && !NOT_OWNERS.contains(path.get(0))
                && (path.size() == 2 || WITHIN_REPOSITORY.contains(path.get(2)));
        return inRepository ? id(path.subList(0, 2)) : Optional.empty();
    }

    /** Returns the id of the data set that a URL is in. */
    static Optional<String> dataSetOfUrl(String url) {
        List<String> path = path(url);
        if (path.size() < 2 || !path.get(0).equals("datasets")) {
            return Optional.empty();
        }
        boolean owned = path.size() >= 3 && !WITHIN_REPOSITORY.contains(path.get(2));
        return id(path.subList(1, owned ? 3 : 2));
    }

    private static List<String> path(String url) {
        // Most are names, which need no look by an expression.
        return url.indexOf('.') >= 0 && SITE.matcher(url).find()
                ? Splitter.on('/')
                        .omitEmptyStrings()
                        .splitToList(before(before(SITE.matcher(url).replaceFirst(""), '#'), '?'))
                : List.of();
    }

    private static Optional<String> id(List<String> segments) {
        return segments.size() <= 2
                        && segments.stream()
                                .allMatch(part -> SEGMENT.matcher(part).matches())
                ? Optional.of(String.join("/", segments))
                : Optional.empty();
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded after all.
            return text;
        }
    }

    /** Returns what the Hub's word for a relation to a base means. */
    static Optional<Base.Relation> relation(String word) {
        return Optional.ofNullable(RELATIONS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Returns whether the tag names a base model. */
    static boolean isBaseTag(String tag) {
        return tag.startsWith(BASE_TAG);
    }

    /** Returns the relation that a tag of a base model states, if it does. */
    static Optional<Base.Relation> relationOfTag(String tag) {
        String named = tag.substring(BASE_TAG.length());
        int colon = named.indexOf(':');
        return colon < 0 ? Optional.empty() : relation(named.substring(0, colon));
    }

    /** Returns the name that a tag of a base model gives. */
    static String baseOfTag(String tag) {
        String named = tag.substring(BASE_TAG.length());
        return relationOfTag(tag).isPresent() ? named.substring(named.indexOf(':') + 1) : named;
    }
}
