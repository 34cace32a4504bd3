package org.preventionportal.platform.dates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names the time zone in which the programme's days begin and end, and the day that it is there. */
public final class LondonTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private LondonTime() {}

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The condition for a time on one of these days; a day that is null sets no end. */
    public static Criteria during(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        Criteria time = Criteria.where(field);
        if (from != null) {
            time.gte(from.atStartOfDay(ZONE).toInstant());
        }
        if (to != null) {
            time.lt(to.plusDays(1).atStartOfDay(ZONE).toInstant());
        }
        return time;
    }

    /** The condition for a stored day from one day to another, both included. */
    public static Criteria onDays(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        Criteria day = Criteria.where(field);
        if (from != null) {
            day.gte(from);
        }
        return to == null ? day : day.lte(to);
    }
}
