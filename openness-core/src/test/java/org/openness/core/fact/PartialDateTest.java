package org.openness.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void everyDayFrom1950To2100IsReadAndWritten() {
        LocalDate.of(1950, 1, 1)
                .datesUntil(LocalDate.of(2101, 1, 1))
                .forEach(day -> assertThat(PartialDate.parse(day.toString()))
                        .isEqualTo(PartialDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                        .hasToString(day.toString()));
    }

    @Test
    void everyMonthIsReadAndWritten() {
        IntStream.rangeClosed(1950, 2100)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 12).mapToObj(month -> "%04d-%02d".formatted(year, month)))
                .forEach(text -> assertThat(PartialDate.parse(text)).hasToString(text));
    }

    @Test
    void everyYearIsReadAndWritten() {
        IntStream.rangeClosed(1950, 2100)
                .mapToObj(String::valueOf)
                .forEach(text -> assertThat(PartialDate.parse(text)).hasToString(text));
    }

    @Test
    void datesSortByTimeAndLessPreciseOnesFirst() {
        assertThat(Stream.of("2024-03", "2024-02-02", "2024-02-01", "2025", "2024-02", "2024", "2023-12-31")
                        .map(PartialDate::parse)
                        .sorted()
                        .map(PartialDate::toString))
                .containsExactly("2023-12-31", "2024", "2024-02", "2024-02-01", "2024-02-02", "2024-03", "2025");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "24",
                "20244",
                "2024-2",
                "2024-2-1",
                "2024-02-1",
                "2024/02/01",
                "01.02.2024",
                "2024-02-01T00:00:00Z",
                " 2024",
                "2024\n",
                "-2024",
                "+2024",
                "2024-",
                "2024-02/01",
                "202/",
                "202:",
                "２０２４"
            })
    void textOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a date of the form YYYY-MM-DD, YYYY-MM or YYYY: " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-00", "2024-00-01", "2024-01-00", "2024-00-00"})
    void zeroForAMonthOrDayIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such date: " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 0, 0, 0",
        "1949, 1949, 0, 0",
        "1949-12-31, 1949, 12, 31",
        "2101, 2101, 0, 0",
        "9999-99-99, 9999, 99, 99",
        "2024-13, 2024, 13, 0",
        "2023-02-29, 2023, 2, 29",
        "2023-02-30, 2023, 2, 30",
        "2100-02-29, 2100, 2, 29",
        "2024-04-31, 2024, 4, 31",
        "2024-01-32, 2024, 1, 32"
    })
    void dateThatDoesNotExistIsRefused(String text, int year, int month, int day) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such date from 1950 to 2100: year %d, month %d, day %d".formatted(year, month, day));
    }

    @Test
    void dayWithoutMonthIsRefused() {
        assertThatThrownBy(() -> new PartialDate(2024, 0, 1))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such date from 1950 to 2100: year 2024, month 0, day 1");
    }

    @Test
    void negativeMonthIsRefused() {
        assertThatThrownBy(() -> new PartialDate(2024, -1, 1))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such date from 1950 to 2100: year 2024, month -1, day 1");
    }

    @Test
    void negativeDayIsRefused() {
        assertThatThrownBy(() -> new PartialDate(2024, 1, -1))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such date from 1950 to 2100: year 2024, month 1, day -1");
    }
}
