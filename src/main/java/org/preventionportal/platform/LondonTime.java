package org.preventionportal.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Names the time zone in which the programme's days begin and end, and the day that it is there. */
public final class LondonTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private LondonTime() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
