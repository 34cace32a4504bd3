package org.preventionportal.planning.quarter;

import java.time.LocalDate;
import org.preventionportal.tasks.Task;

/** Names three months that begin in January, April, July or October. */
public record Quarter(LocalDate startsOn, LocalDate endsOn) {

    private static final int MONTHS = 3;

    /** The quarter of a day. */
    public static Quarter of(LocalDate day) {
        int month = (day.getMonthValue() - 1) / MONTHS * MONTHS + 1;
        LocalDate startsOn = LocalDate.of(day.getYear(), month, 1);
        return new Quarter(startsOn, startsOn.plusMonths(MONTHS).minusDays(1));
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(endsOn);
    }

    /** Whether work on an accepted task falls into the rest of the quarter. */
    boolean includes(Task task, LocalDate today) {
        var schedule = task.delivery().schedule();
        return !today.isBefore(startsOn)
                || schedule == null
                || !schedule.endsOn().isBefore(startsOn);
    }

    /** The first day that is still ahead: today, if the quarter has begun. */
    LocalDate aheadFrom(LocalDate today) {
        return today.isAfter(startsOn) ? today : startsOn;
    }
}
