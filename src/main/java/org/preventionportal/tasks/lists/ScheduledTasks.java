package org.preventionportal.tasks.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Pages;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskScope;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Lists tasks by the days of their schedules, within the {@link TaskScope} of the caller. */
@Repository
public class ScheduledTasks {

    private static final String STARTS_ON = "delivery.schedule.startsOn";
    private static final String ENDS_ON = "delivery.schedule.endsOn";
    private static final Sort LAST_FIRST = Sort.by(Sort.Order.desc(ENDS_ON), Sort.Order.asc("_id"));

    /** An activity can be planned on a task that is not scheduled yet. */
    public static final Sort BY_DAY = Sort.by(Sort.Order.asc(STARTS_ON).nullsFirst(), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    ScheduledTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * The tasks that the caller delivers and those of the caller's organisations that are scheduled until a day or
     * later, with their activities. If there are more than the limit, these are the ones that end last.
     */
    public List<Task> since(LocalDate day, int most, Caller caller) {
        List<String> partners = Id.values(caller.partners());
        List<Criteria> own = new ArrayList<>(); // the day is in each, so that an index has all of it
        if (caller.isDeliveryStaff()) {
            own.add(Criteria.where("progress.officer")
                    .is(caller.id().value())
                    .and(ENDS_ON)
                    .gte(day));
        }
        if (!partners.isEmpty()) {
            own.add(Criteria.where("origin.partner").in(partners).and(ENDS_ON).gte(day));
            own.add(Criteria.where("coBeneficiaries.partner")
                    .in(partners)
                    .and(ENDS_ON)
                    .gte(day));
        }
        if (own.isEmpty()) {
            return List.of();
        }
        var which = new Criteria()
                .andOperator(own.size() == 1 ? own.getFirst() : new Criteria().orOperator(own), TaskScope.of(caller));
        return StoredRecords.find(
                mongo,
                TaskPart.without(EnumSet.complementOf(EnumSet.of(TaskPart.ACTIVITIES)), which)
                        .with(LAST_FIRST)
                        .limit(most),
                Task.class);
    }

    /**
     * The tasks that the caller is to deliver: by their first day, or those without dates or all, the newest first.
     *
     * @param isScheduled whether they have dates; null for all
     * @param states the states that are wanted; others than those of tasks to deliver have none
     * @param standIn for whom the caller stands in today
     */
    public Window<Task> agenda(
            @Nullable Boolean isScheduled,
            Set<TaskState> states,
            StandIn standIn,
            Set<TaskPart> unasked,
            Caller caller,
            ScrollSubrange range) {
        var which = Criteria.where("progress.state")
                .in(TaskState.COMMITTED.stream().filter(states::contains).toList());
        boolean byDay = Boolean.TRUE.equals(isScheduled);
        if (isScheduled != null) {
            which = byDay ? which.and(STARTS_ON).ne(null) : which.and(STARTS_ON).is(null);
        }
        var query = TaskPart.without(
                unasked, new Criteria().andOperator(TaskToDo.assigned(caller, standIn), which, TaskScope.of(caller)));
        return byDay
                ? Pages.page(mongo, query, Task.class, BY_DAY, range)
                : Pages.page(mongo, query, Task.class, Tasks.NEWEST_FIRST, range);
    }
}
