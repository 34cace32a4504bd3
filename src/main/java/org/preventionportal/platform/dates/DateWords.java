package org.preventionportal.platform.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them: 26 March 2020. */
public final class DateWords {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter WITH_TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LondonTime.ZONE);

    private DateWords() {}

    public static String inWords(LocalDate day) {
        return WORDS.format(day);
    }

    /** Such as 1 April 2020 to 30 June 2020. */
    public static String inWords(DateRange days) {
        return "%s to %s".formatted(inWords(days.startsOn()), inWords(days.endsOn()));
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
