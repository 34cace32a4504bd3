package org.preventionportal.tasks.lists;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Lists what planning does not read of a task, so that it stays in the database. Other rules need some of it. */
final class PlanningFields {

    /** What planning does not need of a request. Of an accepted task it needs no part. */
    private static final Set<TaskPart> UNUSED = Collections.unmodifiableSet(EnumSet.of(
            TaskPart.HISTORY,
            TaskPart.ACTIVITIES,
            TaskPart.DESCRIPTION,
            TaskPart.THEMES,
            TaskPart.INTELLIGENCE,
            TaskPart.PROSPECTS));

    /** What planning does not need of an accepted task besides, if nothing of it is shown. */
    private static final String[] UNUSED_OF_COMMITTED = {
        "origin.partner",
        "origin.partnerKind",
        "origin.partnerSortName",
        "need.title",
        "need.mainTheme",
        "need.aim",
        "progress.requestedAt",
        "progress.acceptedOn",
        "progress.clock.acknowledged",
        "progress.clock.decided",
        "delivery.schedule.startTime",
        "delivery.schedule.endTime",
        "delivery.schedule.place",
        "sortTitle",
        "sortSession",
        "_class"
    };

    private PlanningFields() {}

    /** Those of the parts that nobody asks for which planning does not need either. */
    static Set<TaskPart> unused(Set<TaskPart> unasked) {
        Set<TaskPart> unused = EnumSet.copyOf(UNUSED);
        unused.retainAll(unasked);
        return unused;
    }

    /** A query for accepted tasks of which nothing is shown. */
    static Query ofCommitted(Criteria which) {
        var query = TaskPart.without(TaskPart.ALL, which);
        query.fields().exclude(UNUSED_OF_COMMITTED);
        return query;
    }
}
