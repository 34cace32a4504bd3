package org.preventionportal.planning.quarter;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.preventionportal.tasks.Task;

/** Names three months that begin in January, April, July or October. */
public record Quarter(LocalDate startsOn, LocalDate endsOn) {

    /** The quarter of a day. */
    public static Quarter of(LocalDate day) {
        LocalDate startsOn = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Quarter(startsOn, startsOn.plus(1, IsoFields.QUARTER_YEARS).minusDays(1));
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
    public LocalDate aheadFrom(LocalDate today) {
        return today.isAfter(startsOn) ? today : startsOn;
    }
}
