package org.preventionportal.tables.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.DateWords;

/** Reads dates as spreadsheets write them: ISO, British order, with the month in words, or Excel's number of days. */
final class SheetDays {

    /** Day 0 of Excel's count, so that day 60, its 29 February 1900 that never was, does no harm to later ones. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    "uuuu-M-d", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d MMM uuuu", "d-MMM-uuuu")
            .map(pattern -> form(new DateTimeFormatterBuilder().appendPattern(pattern)))
            .toList();

    private static final List<DateTimeFormatter> SHORT_FORMS = Stream.of("d/M/", "d-M-", "d.M.", "d-MMM-", "d MMM ")
            .map(pattern -> form(new DateTimeFormatterBuilder()
                    .appendPattern(pattern)
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)))
            .toList();

    private SheetDays() {}

    private static DateTimeFormatter form(DateTimeFormatterBuilder pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(pattern.toFormatter(DateWords.SHORT_MONTHS))
                .toFormatter(DateWords.SHORT_MONTHS)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<LocalDate> read(String cell) {
        String day = DateWords.shortenMonths(cell.replaceFirst("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$", ""));
        if (day.matches("[2-7]\\d{4}")) {
            return Optional.of(EXCEL.plusDays(Long.parseLong(day)));
        }
        return Stream.concat(FORMS.stream(), SHORT_FORMS.stream())
                .flatMap(form -> read(day, form).stream())
                .findFirst();
    }

    private static Optional<LocalDate> read(String day, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(day, form));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
