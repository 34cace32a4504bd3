package org.preventionportal.reporting.digests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.preventionportal.access.Role;
import org.preventionportal.tasks.indicators.WorkCounts.Span;

/** Lists the digests. */
enum Digest {
    OFFICER_WEEK(Role.OFFICER),
    MANAGER_MONTH(Role.PROGRAMME_MANAGER);

    private final Role role;

    Digest(Role role) {
        this.role = role;
    }

    /** The role that can receive the digest. */
    Role role() {
        return role;
    }

    /** The last period that was over before this day. */
    Span lastBefore(LocalDate today) {
        return switch (this) {
            case OFFICER_WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Span(monday.minusWeeks(1), monday.minusDays(1));
            }
            case MANAGER_MONTH -> {
                YearMonth month = YearMonth.from(today).minusMonths(1);
                yield new Span(month.atDay(1), month.atEndOfMonth());
            }
        };
    }
}
