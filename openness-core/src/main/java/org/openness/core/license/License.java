package org.openness.core.license;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One license text and what is known of its terms.
 *
 * <p>What nobody has verified is listed in {@link #unreviewed()}: a restriction of such a kind may or may not be in the
 * text, so it is neither assumed nor ruled out.
 *
 * @param id the SPDX id, or {@code LicenseRef-...} for a text that SPDX does not list
 * @param title the title of the text
 * @param version version or date of the text, as it calls itself
 * @param url where the text is published
 * @param names other spellings that mean this text and no other
 * @param urls other places of the same text
 * @param intendedFor the families of artifacts it is written for; empty if that is not known
 * @param osiApproved whether the Open Source Initiative lists it as approved (SPDX license list)
 * @param fsfFree whether the Free Software Foundation lists it as free (SPDX license list)
 * @param restrictions the limits found in the text
 * @param duties what it asks for without limiting a freedom, such as {@code attribution} or {@code share-alike}
 * @param unreviewed the kinds of restriction that nobody has looked for, or not found out about
 * @param review how the terms were checked
 */
public record License(
        String id,
        String title,
        Optional<String> version,
        Optional<String> url,
        List<String> names,
        List<String> urls,
        Set<Subject> intendedFor,
        boolean osiApproved,
        boolean fsfFree,
        List<Restriction> restrictions,
        Set<String> duties,
        Set<Restriction.Kind> unreviewed,
        Review review) {

    /** What a license can be written for. */
    public enum Subject {
        /** Model parameters. */
        WEIGHTS,
        /** Software. */
        CODE,
        /** Data sets and data bases. */
        DATA,
        /** Documents and other content. */
        DOCUMENTS;

        /** Returns the stable id: the name in lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the terms of a text were checked, weakest first. */
    public enum Basis {
        /** Nothing was read. */
        NONE,
        /** Other pages quote or summarize the text. */
        SECONDARY,
        /** A standard license: flags from the SPDX license list, terms commonly known. */
        SPDX,
        /** The text itself was read. */
        TEXT
    }

    /**
     * What was checked, and where.
     *
     * @param basis how
     * @param source what was read
     * @param note what a reader should know: contradictions of the text, doubts
     */
    public record Review(Basis basis, Optional<String> source, Optional<String> note) {}

    /**
     * Copies the collections and checks them.
     *
     * @throws IllegalArgumentException if id or title is blank, or an approved license is said to have restrictions
     */
    public License {
        checkArgument(!id.isBlank(), "a license needs an id");
        checkArgument(!title.isBlank(), "license %s needs a title", id);
        checkArgument(
                !osiApproved || (restrictions.isEmpty() && unreviewed.isEmpty()),
                "license %s is OSI-approved, which rules restrictions out",
                id);
        names = ImmutableList.copyOf(names);
        urls = ImmutableList.copyOf(urls);
        intendedFor = intendedFor.stream().sorted().collect(ImmutableSet.toImmutableSet());
        restrictions = ImmutableList.copyOf(restrictions);
        duties = ImmutableSet.copyOf(duties);
        unreviewed = unreviewed.stream().sorted().collect(ImmutableSet.toImmutableSet());
    }

    /** Licenses with equal ids are nearly always the same, and hashing whole texts would cost more than comparing them. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
