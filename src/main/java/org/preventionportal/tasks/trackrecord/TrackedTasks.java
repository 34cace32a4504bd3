package org.preventionportal.tasks.trackrecord;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.ReachFigure;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.records.TaskFilter;
import org.preventionportal.tasks.records.TaskScope;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Reads the reach of completed tasks of one kind for one kind of partner, within the caller's {@link TaskScope}. */
@Repository
class TrackedTasks {

    private final MongoOperations mongo;

    TrackedTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Holds how many people a task reached.
     *
     * @param expected what the request expected; null if it said nothing
     */
    public record TrackedTask(
            TaskId id, int reached, @Nullable Integer expected) {}

    private record Row(TaskId id, Expected need, Delivered delivery) {

        private TrackedTask counted() {
            int reached = delivery.activities().stream()
                    .flatMap(activity -> activity.reach().stream())
                    .filter(figure -> figure.stage() == ReachStage.DELIVERED)
                    .mapToInt(ReachFigure::people)
                    .sum();
            Reach expected = need.reach();
            return new TrackedTask(id, reached, expected == null ? null : expected.people());
        }
    }

    private record Expected(@Nullable Reach reach) {}

    record Delivered(List<Reached> activities) {

        Delivered {
            activities = Objects.requireNonNullElse(activities, List.of()); // nothing is stored of an empty list
        }
    }

    record Reached(List<ReachFigure> reach) {

        Reached {
            reach = Objects.requireNonNullElse(reach, List.of());
        }
    }

    /** Finds the newest of what the list of tasks shows for the same filter, so that a long history costs no more. */
    public List<TrackedTask> completed(
            TaskKind kind, PartnerKind partnerKind, LocalDate createdFrom, LocalDate today, Caller caller) {
        TaskFilter filter = TaskFilter.ofCompleted(kind, partnerKind, createdFrom);
        var query = Query.query(filter.narrow(caller, today))
                .with(Tasks.NEWEST_FIRST)
                .limit(KeysetPaging.MAX_COUNT);
        query.fields().include("need.reach", "delivery.activities.reach");
        return StoredRecords.projectStrictly(mongo, query, Task.class, Row.class).stream()
                .map(Row::counted)
                .toList();
    }
}
