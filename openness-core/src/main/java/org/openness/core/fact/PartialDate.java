package org.openness.core.fact;

import java.time.YearMonth;

/**
 * A date as sources give it: a day, a month or only a year, written as ISO 8601 ({@code 2024-02-01}, {@code 2024-02},
 * {@code 2024}). Ordered by time; a month sorts before its days and a year before its months.
 *
 * @param year the year, 1950 to 2100: nothing that is released as an AI model is older, and a later year is a slip
 * @param month the month, 1 to 12, or 0 if only the year is known
 * @param day the day of the month, or 0 if it is not known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no such date, or the year is outside 1950 to 2100
     */
    public PartialDate {
        boolean dayIsPossible = month == 0
                ? day == 0
                : month >= 1
                        && month <= 12
                        && day >= 0
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        if (year < 1950 || year > 2100 || !dayIsPossible) {
            throw new IllegalArgumentException(
                    "no such date from 1950 to 2100: year " + year + ", month " + month + ", day " + day);
        }
    }

    /** Returns the given day. */
    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, month, day);
    }

    /**
     * Returns the date that the text gives.
     *
     * @throws IllegalArgumentException if the text is not {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}, or names no
     *     date from 1950 to 2100
     */
    public static PartialDate parse(String text) {
        if (!isFormed(text)) {
            throw new IllegalArgumentException("not a date of the form YYYY-MM-DD, YYYY-MM or YYYY: " + text);
        }
        int length = text.length();
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = length < 7 ? 0 : Integer.parseInt(text, 5, 7, 10);
        int day = length < 10 ? 0 : Integer.parseInt(text, 8, 10, 10);
        if ((length >= 7 && month == 0) || (length == 10 && day == 0)) {
            throw new IllegalArgumentException("no such date: " + text);
        }
        return new PartialDate(year, month, day);
    }

    private static boolean isFormed(String text) {
        int length = text.length();
        if (length != 4 && length != 7 && length != 10) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean fits = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(PartialDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }

    /** Returns the ISO 8601 form, as short as what is known. */
    @Override
    public String toString() {
        // Digit by digit: evidence is dated, so that a report writes this a hundred times.
        char[] text = {
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            '-',
            digit(month / 10),
            digit(month),
            '-',
            digit(day / 10),
            digit(day)
        };
        return new String(text, 0, month == 0 ? 4 : day == 0 ? 7 : 10);
    }

    /** The last decimal digit. */
    private static char digit(int number) {
        return (char) ('0' + number % 10);
    }
}
