package org.preventionportal.tasks.lists;

import graphql.GraphQLContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskFilter;
import org.preventionportal.tasks.records.TaskScope;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

/** Lists the tasks that a partner requested or joined, without drafts, within the {@link TaskScope} of the caller. */
@Repository
public class TasksOfPartner {

    /** The number of a partner's newest tasks that sums count. */
    public static final int MAX_COUNTED = 500;

    private final MongoOperations mongo;
    private final Tasks tasks;
    private final Clock clock;

    TasksOfPartner(MongoOperations mongo, Tasks tasks, Clock clock) {
        this.mongo = mongo;
        this.tasks = tasks;
        this.clock = clock;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    /** @param unasked parts of the tasks that nobody asks for */
    public Window<Task> page(
            PartnerId partner, TaskFilter filter, Set<TaskPart> unasked, Caller caller, ScrollSubrange range) {
        var query = TaskPart.without(
                unasked, new Criteria().andOperator(of(List.of(partner)), filter.narrow(caller, today())));
        return tasks.page(query, Tasks.NEWEST_FIRST, caller, range);
    }

    public List<Task> newest(PartnerId partner, int most, Caller caller) {
        return StoredRecords.find(mongo, query(partner, most, caller), Task.class);
    }

    /**
     * The same tasks, of which only some fields are read.
     *
     * @param row has the parts of a task that the fields are in
     */
    public <T> List<T> newest(PartnerId partner, int most, Caller caller, Class<T> row, List<String> fields) {
        var query = query(partner, most, caller);
        query.fields().include(fields.toArray(String[]::new));
        return StoredRecords.projectStrictly(mongo, query, Task.class, row);
    }

    private record NewestOf(Set<PartnerId> partners) {}

    /**
     * Sums up days over the newest tasks of each partner.
     *
     * @param request keeps which tasks these are, so that they are read once for several sums
     * @param days reads the days of all these tasks, and returns those of each partner and task
     */
    public Map<Partner, Double> sums(
            List<Partner> partners,
            GraphQLContext request,
            Caller caller,
            Function<Set<TaskId>, ToDoubleBiFunction<PartnerId, TaskId>> days) {
        Set<PartnerId> some = partners.stream().map(Partner::id).collect(Collectors.toSet());
        Map<PartnerId, Set<TaskId>> newest =
                request.computeIfAbsent(new NewestOf(some), _ -> newestIds(List.copyOf(some), caller));
        ToDoubleBiFunction<PartnerId, TaskId> ofTask =
                days.apply(newest.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return partners.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partner -> newest.getOrDefault(partner.id(), Set.of()).stream()
                                .mapToDouble(task -> ofTask.applyAsDouble(partner.id(), task))
                                .sum()));
    }

    /**
     * Reads one partner's tasks in their order, which an index has, and no more than are counted. Of several, it reads
     * each task once in any order: the database would sort or search for each partner anew.
     */
    private Map<PartnerId, Set<TaskId>> newestIds(List<PartnerId> some, Caller caller) {
        if (some.size() == 1) {
            PartnerId partner = some.getFirst();
            return PartnersOfTask.newest(
                    some, newest(partner, MAX_COUNTED, caller, PartnersOfTask.class, PartnersOfTask.FIELDS));
        }
        var all = Query.query(new Criteria().andOperator(of(some), TaskScope.of(caller)));
        all.fields().include(PartnersOfTask.FIELDS.toArray(String[]::new));
        return PartnersOfTask.newest(some, StoredRecords.projectStrictly(mongo, all, Task.class, PartnersOfTask.class));
    }

    private static Query query(PartnerId partner, int most, Caller caller) {
        return Query.query(new Criteria().andOperator(of(List.of(partner)), TaskScope.of(caller)))
                .with(Tasks.NEWEST_FIRST)
                .limit(most);
    }

    private static Criteria of(List<PartnerId> partners) {
        List<String> ids = Id.values(partners);
        return Criteria.where("progress.state")
                .ne(TaskState.DRAFT)
                .orOperator(
                        Criteria.where("origin.partner").in(ids),
                        Criteria.where("coBeneficiaries.partner").in(ids));
    }
}
