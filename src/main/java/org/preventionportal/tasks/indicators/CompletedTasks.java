package org.preventionportal.tasks.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.preventionportal.access.Region;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Reads completed tasks for what follows the work, such as surveys. */
@Repository
public class CompletedTasks {

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
}
