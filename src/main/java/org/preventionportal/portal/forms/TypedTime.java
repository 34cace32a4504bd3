package org.preventionportal.portal.forms;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as people type it, such as 14:30, 9.30, 9am or 2:30 pm. */
final class TypedTime {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap]m)?", Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;

    private TypedTime() {}

    /** @throws DateTimeException if the text is no time; an hour alone needs am or pm */
    static LocalTime parse(String text) {
        Matcher time = TIME.matcher(text.strip());
        if (!time.matches() || (time.group(2) == null && time.group(3) == null)) {
            throw new DateTimeException("Not a time");
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return LocalTime.of(time.group(3) == null ? hour : onDial(hour, time.group(3)), minute);
    }

    private static int onDial(int hour, String half) {
        if (hour < 1 || hour > NOON) {
            throw new DateTimeException("Not an hour of a dial");
        }
        return hour % NOON + (half.equalsIgnoreCase("pm") ? NOON : 0);
    }
}
