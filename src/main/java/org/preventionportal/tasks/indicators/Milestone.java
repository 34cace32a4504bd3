package org.preventionportal.tasks.indicators;

import java.util.ArrayList;
import java.util.List;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists what makes a task count in a period. */
public enum Milestone {
    /** A partner requested it in that time. */
    REQUESTED,
    /** It was accepted in that time, and has not ended without completion since. */
    SERVED,
    /** It was accepted by the end of that time, and was not over before it. */
    AT_WORK,
    /** It was accepted, and not over, when that time ended. */
    ONGOING,
    /** It waited for a decision when that time ended. */
    WAITING,
    /** It ended in that time, however it did. */
    ENDED,
    /** It was completed in that time. */
    COMPLETED;

    private static final String STATE = "progress.state";
    private static final String REQUESTED_AT = "progress.requestedAt";
    private static final String ACCEPTED_ON = "progress.acceptedOn";
    private static final String ENDED_ON = "progress.ending.endedOn";

    Criteria in(DateRange time, IndicatorScope scope) {
        List<Criteria> all = new ArrayList<>(List.of(in(time)));
        all.addAll(scope.conditions(""));
        return new Criteria().andOperator(all);
    }

    private Criteria in(DateRange time) {
        return switch (this) {
            case REQUESTED -> LondonTime.during(REQUESTED_AT, time.startsOn(), time.endsOn());
            case SERVED ->
                Criteria.where(ACCEPTED_ON)
                        .gte(time.startsOn())
                        .lte(time.endsOn())
                        .and(STATE)
                        .in(TaskState.SERVED);
            case AT_WORK -> acceptedBy(time).orOperator(notOver(), endedFrom(time));
            case ONGOING -> acceptedBy(time).orOperator(notOver(), endedAfter(time));
            case WAITING -> waiting(time);
            case ENDED -> endedIn(time);
            case COMPLETED -> endedIn(time).and(STATE).is(TaskState.COMPLETED);
        };
    }

    private static Criteria acceptedBy(DateRange time) {
        return Criteria.where(ACCEPTED_ON).lte(time.endsOn());
    }

    private static Criteria notOver() {
        return Criteria.where(STATE).in(TaskState.COMMITTED);
    }

    private static Criteria endedFrom(DateRange time) {
        return Criteria.where(ENDED_ON).gte(time.startsOn());
    }

    private static Criteria endedAfter(DateRange time) {
        return Criteria.where(ENDED_ON).gt(time.endsOn());
    }

    private static Criteria endedIn(DateRange time) {
        return Criteria.where(ENDED_ON).gte(time.startsOn()).lte(time.endsOn());
    }

    /** Still open, accepted later, or ended later without having been accepted. */
    private static Criteria waiting(DateRange time) {
        return LondonTime.during(REQUESTED_AT, null, time.endsOn())
                .orOperator(
                        Criteria.where(STATE).in(TaskState.OPEN),
                        Criteria.where(ACCEPTED_ON).gt(time.endsOn()),
                        endedAfter(time).and(ACCEPTED_ON).is(null));
    }
}
