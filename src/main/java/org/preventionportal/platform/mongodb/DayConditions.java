package org.preventionportal.platform.mongodb;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.LondonTime;
import org.springframework.data.mongodb.core.query.Criteria;

/** Makes conditions of days in London. */
public final class DayConditions {

    private DayConditions() {}

    /** The condition for a time on one of these days; a day that is null sets no end. */
    public static Criteria during(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        Criteria time = Criteria.where(field);
        if (from != null) {
            time.gte(from.atStartOfDay(LondonTime.ZONE).toInstant());
        }
        if (to != null) {
            time.lt(to.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant());
        }
        return time;
    }
}
