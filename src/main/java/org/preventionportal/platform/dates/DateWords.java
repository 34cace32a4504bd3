package org.preventionportal.platform.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes days and months as people read them: 26 March 2020. */
public final class DateWords {

    /** The English whose short months all have three letters. British September is Sept. */
    public static final Locale SHORT_MONTHS = Locale.US;

    private static final Pattern LONG_MONTHS = Pattern.compile(
            Arrays.stream(Month.values()).map(Month::name).collect(Collectors.joining("|", "\\b(?:", "|sept)\\b")),
            Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", SHORT_MONTHS);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter WITH_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LondonTime.ZONE);

    private DateWords() {}

    /** Such as Mar. */
    public static String shortMonth(LocalDate day) {
        return SHORT_MONTH.format(day);
    }

    /** Such as March 2020. */
    public static String monthInWords(LocalDate day) {
        return MONTH.format(day);
    }

    /** Shortens months to three letters, so that a format reads them in one spelling: 1 Sep 2020 for 1 Sept 2020. */
    public static String shortenMonths(String text) {
        return LONG_MONTHS.matcher(text).replaceAll(month -> month.group().substring(0, 3));
    }

    public static String inWords(LocalDate day) {
        return WORDS.format(day);
    }

    /** Such as 1 April 2020 to 30 June 2020; for a single day such as 26 March 2020. */
    public static String inWords(DateRange days) {
        String first = inWords(days.startsOn());
        return days.startsOn().equals(days.endsOn()) ? first : "%s to %s".formatted(first, inWords(days.endsOn()));
    }

    /** Such as Thursday 26 March 2020. */
    public static String withWeekday(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }

    /** Such as 26 March 2020, 14:30. */
    public static String withTime(Instant at) {
        return WITH_TIME.format(at);
    }
}
