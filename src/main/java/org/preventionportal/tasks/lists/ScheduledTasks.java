package org.preventionportal.tasks.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.KeysetPaging;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskOrder;
import org.preventionportal.tasks.records.TaskScope;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Lists tasks by the days of their schedules and activities, within the {@link TaskScope} of the caller. */
@Repository
public class ScheduledTasks {

    private static final String STARTS_ON = "delivery.schedule.startsOn";
    private static final String ENDS_ON = "delivery.schedule.endsOn";
    private static final String ACTIVITIES = "delivery.activities";
    private static final Sort LAST_FIRST = Sort.by(Sort.Order.desc(ENDS_ON), Sort.Order.asc("_id"));
    private static final Sort BY_NEXT_SESSION =
            Sort.by(Sort.Order.asc(TaskOrder.SESSION_KEY).nullsFirst()).and(Tasks.NEWEST_FIRST);

    /** An activity can be planned on a task that is not scheduled yet. */
    public static final Sort BY_DAY = Sort.by(Sort.Order.asc(STARTS_ON).nullsFirst(), Sort.Order.asc("_id"));

    private final MongoOperations mongo;

    ScheduledTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * The tasks that the caller delivers and those of the caller's organisations: with an activity today or later, or
     * scheduled until a day or later, all with their activities. If there are more than the limit, those with an
     * activity to come are left out last, and of the others those that end first.
     *
     * @param day the first day on which a schedule may end
     */
    public List<Task> since(LocalDate day, LocalDate today, int most, Caller caller) {
        List<Task> planned =
                own(which -> which.and(ENDS_ON).not().gte(day).and(ACTIVITIES).elemMatch(from(today)), most, caller);
        List<Task> scheduled = own(which -> which.and(ENDS_ON).gte(day), most, caller);
        return Stream.of(planned, scheduled).flatMap(List::stream).limit(most).toList();
    }

    private static Criteria from(LocalDate day) {
        return Criteria.where("date").gte(day);
    }

    /** @param days the condition for the days, which is in each part of the query, so that an index can serve it */
    private List<Task> own(UnaryOperator<Criteria> days, int most, Caller caller) {
        List<String> partners = Id.values(caller.partners());
        List<Criteria> own = new ArrayList<>();
        if (caller.isDeliveryStaff()) {
            own.add(days.apply(Criteria.where("progress.officer").is(caller.id().value())));
        }
        if (!partners.isEmpty()) {
            own.add(days.apply(Criteria.where("origin.partner").in(partners)));
            own.add(days.apply(Criteria.where("coBeneficiaries.partner").in(partners)));
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
     * The tasks that the caller is to deliver: those with dates by their first day, those without by the next activity
     * that is planned for them and then the newest first, or all, the newest first.
     *
     * @param isScheduled whether they have dates; null for all
     * @param states the states that are wanted, of those of tasks to deliver
     * @param covered whose tasks the caller covers today
     */
    public Window<Task> agenda(
            @Nullable Boolean isScheduled,
            Set<TaskState> states,
            CoveredOfficers covered,
            Set<TaskPart> unasked,
            Caller caller,
            ScrollSubrange range) {
        var which = Criteria.where("progress.state").in(states);
        Sort sort = Tasks.NEWEST_FIRST;
        if (isScheduled != null) {
            which = isScheduled
                    ? which.and(STARTS_ON).ne(null)
                    : which.and(STARTS_ON).is(null);
            sort = isScheduled ? BY_DAY : BY_NEXT_SESSION;
        }
        var query = TaskPart.without(
                unasked, new Criteria().andOperator(TaskToDo.assigned(caller, covered), which, TaskScope.of(caller)));
        return KeysetPaging.page(mongo, query, Task.class, sort, range);
    }
}
