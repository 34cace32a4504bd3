package org.preventionportal.tasks.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.preventionportal.access.Region;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
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
                    Criteria.where("progress.ending.endedOn").gte(firstDay).lte(lastDay)));
            narrow(all, "need.region", regions);
            narrow(all, "need.kind", kinds);
            narrow(all, "need.themes", themes);
            return new Criteria().andOperator(all);
        }

        private static void narrow(List<Criteria> all, String field, Collection<?> values) {
            if (!values.isEmpty()) {
                all.add(Criteria.where(field).in(values));
            }
        }
    }

    public void forEach(Selection selection, Consumer<Task> action) {
        Batches.forEachStrictly(mongo, selection::criteria, Task.class, action);
    }

    /** What was done, and until when. */
    public record Completion(TaskId id, TaskKind kind, LocalDate completedOn) {}

    /** Reads nothing else of the tasks, for work that looks at many of them every day. */
    public void forEachCompletion(Selection selection, Consumer<Completion> action) {
        List<Row> rows = next("", selection);
        while (!rows.isEmpty()) {
            rows.forEach(row -> action.accept(new Completion(
                    row.id(), row.need().kind(), row.progress().ending().endedOn())));
            rows = next(rows.getLast().id().value(), selection);
        }
    }

    private record Row(TaskId id, Kind need, Ended progress) {

        private record Kind(TaskKind kind) {}

        private record Ended(Ending ending) {}

        private record Ending(LocalDate endedOn) {}
    }

    private List<Row> next(String last, Selection selection) {
        var after = new Criteria().andOperator(Criteria.where("_id").gt(last), selection.criteria());
        var query = Query.query(after).with(Sort.by("_id")).limit(AT_ONCE);
        query.fields().include("need.kind", "progress.ending.endedOn");
        return mongo.query(Task.class).as(Row.class).matching(query).all();
    }
}
