package org.preventionportal.tasks.lists;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;

import graphql.GraphQLContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
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
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
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

    private record Row(TaskId id) {}

    private record NewestOf(Set<PartnerId> partners) {}

    /**
     * The newest tasks of each partner, as many as sums over them count.
     *
     * @param request keeps them, so that they are read once for several sums
     */
    public Map<PartnerId, Set<TaskId>> newestIds(List<Partner> partners, GraphQLContext request, Caller caller) {
        Set<PartnerId> some = partners.stream().map(Partner::id).collect(Collectors.toSet());
        return request.computeIfAbsent(new NewestOf(some), _ -> newestIds(List.copyOf(some), caller));
    }

    /** For one partner without a facet, which would read all of its tasks. */
    private Map<PartnerId, Set<TaskId>> newestIds(List<PartnerId> some, Caller caller) {
        if (some.size() == 1) {
            PartnerId partner = some.getFirst();
            return Map.of(partner, ids(newest(partner, MAX_COUNTED, caller, Row.class, List.of("_id"))));
        }
        var any = new Criteria().andOperator(of(some), TaskScope.of(caller));
        List<List<AggregationOperation>> newest = some.stream()
                .map(partner -> List.<AggregationOperation>of(
                        match(of(List.of(partner))), sort(Tasks.NEWEST_FIRST), limit(MAX_COUNTED), project("_id")))
                .toList();
        List<List<Row>> found = Aggregations.runAll(mongo, Task.class, Row.class, any, newest);
        Map<PartnerId, Set<TaskId>> ids = new HashMap<>();
        for (int i = 0; i < some.size(); i++) {
            ids.put(some.get(i), ids(found.get(i)));
        }
        return ids;
    }

    private static Set<TaskId> ids(List<Row> rows) {
        return rows.stream().map(Row::id).collect(Collectors.toSet());
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
