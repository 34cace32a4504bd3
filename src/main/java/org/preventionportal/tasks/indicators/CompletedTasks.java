package org.preventionportal.tasks.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.platform.search.Narrowing;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.delivery.activities.Delivery;
import org.preventionportal.tasks.delivery.activities.ReachStage;
import org.preventionportal.tasks.delivery.activities.ReachTotals;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Reads completed tasks for what follows the work, such as surveys. */
@Repository
public class CompletedTasks {

    private static final int AT_ONCE = 500;
    private static final String ENDED_ON = "progress.ending.endedOn";

    private final MongoOperations mongo;

    CompletedTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Selects completed tasks. An empty collection does not restrict them.
     *
     * @param firstDay first day of completion
     * @param lastDay last day of completion
     */
    public record Selection(
            LocalDate firstDay,
            LocalDate lastDay,
            Collection<Region> regions,
            Collection<TaskKind> kinds,
            Collection<Theme> themes) {

        private Criteria criteria() {
            List<Criteria> all = new ArrayList<>(List.of(
                    Criteria.where("progress.state").is(TaskState.COMPLETED),
                    Criteria.where(ENDED_ON).gte(firstDay).lte(lastDay)));
            Narrowing.anyOf(all, "need.region", regions);
            Narrowing.anyOf(all, "need.kind", kinds);
            Narrowing.anyOf(all, "need.themes", themes);
            return new Criteria().andOperator(all);
        }
    }

    public void forEach(Selection selection, Consumer<Task> action) {
        Batches.forEachByDayStrictly(mongo, ENDED_ON, selection::criteria, Task.class, action);
    }

    /** In the order of their days of completion. */
    public Set<TaskId> ids(Selection selection) {
        Set<TaskId> ids = new LinkedHashSet<>();
        forEachCompletion(selection, task -> ids.add(task.id()));
        return ids;
    }

    /**
     * How many people the tasks reached, each as often as they were reached. Young people are left out.
     *
     * @param except tasks that do not count
     */
    public int reached(Selection selection, Collection<TaskId> except) {
        var reached = new LongAdder();
        forEachRow(selection, "delivery.activities.reach", row -> {
            if (!except.contains(row.id())) {
                reached.add(row.reached());
            }
        });
        return reached.intValue();
    }

    /** What was done and where, and until when. */
    public record Completion(TaskId id, TaskKind kind, Region region, LocalDate completedOn) {}

    /** Reads nothing else of the tasks, for work that looks at many of them. */
    public void forEachCompletion(Selection selection, Consumer<Completion> action) {
        forEachRow(selection, ENDED_ON, row -> action.accept(row.completion()));
    }

    /** @param field what is read beside what each completion has */
    private void forEachRow(Selection selection, String field, Consumer<Row> action) {
        List<Row> rows = next(selection.criteria(), field);
        while (!rows.isEmpty()) {
            rows.forEach(action);
            Row last = rows.getLast();
            Criteria rest = Batches.after(ENDED_ON, last.endedOn(), last.id().value());
            rows = next(new Criteria().andOperator(rest, selection.criteria()), field);
        }
    }

    private record Row(
            TaskId id, Need need, Ended progress, @Nullable Delivery delivery) {

        LocalDate endedOn() {
            return progress.ending().endedOn();
        }

        Completion completion() {
            return new Completion(id, need.kind(), need.region(), endedOn());
        }

        int reached() {
            ReachTotals people = Objects.requireNonNull(delivery).reach(ReachStage.DELIVERED);
            return people.professionals() + people.other();
        }

        private record Need(TaskKind kind, Region region) {}

        private record Ended(Ending ending) {}

        private record Ending(LocalDate endedOn) {}
    }

    private List<Row> next(Criteria completed, String field) {
        var query = Query.query(completed).with(Sort.by(ENDED_ON, "_id")).limit(AT_ONCE);
        query.fields().include("need.kind", "need.region", ENDED_ON, field);
        return mongo.query(Task.class).as(Row.class).matching(query).all();
    }
}
