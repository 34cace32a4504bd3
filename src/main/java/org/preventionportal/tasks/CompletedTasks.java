package org.preventionportal.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.preventionportal.access.Region;
import org.preventionportal.platform.Batches;
import org.preventionportal.tasks.need.TaskKind;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The work that is done, for what the service does with it afterwards. */
@Repository
public class CompletedTasks {

    private final MongoOperations mongo;

    CompletedTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Which of it.
     *
     * @param from first day of completion
     * @param to last day of completion
     * @param regions any of these; all where it is empty, and so for the others
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
        Batches.forEach(mongo, selection::criteria, Task.class, Task::id, action);
    }
}
