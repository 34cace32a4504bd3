package org.preventionportal.tasks.joining;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * Finds the tasks that a need is compared with, without a scope: the newest that are open, committed or recently
 * completed, with no more of each than is compared.
 */
@Repository
class ComparedTasks {

    private static final Set<TaskPart> NOT_COMPARED =
            EnumSet.complementOf(EnumSet.of(TaskPart.DESCRIPTION, TaskPart.THEMES));

    private final MongoOperations mongo;

    ComparedTasks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Those of the region of a need. */
    List<Task> near(Need need, Instant since, int most) {
        return newest(Criteria.where("need.region").is(need.region()), since, most);
    }

    /** Those of other regions with a theme of the need. */
    List<Task> elsewhere(Need need, Instant since, int most) {
        return newest(
                Criteria.where("need.themes")
                        .in(need.themes())
                        .and("need.region")
                        .ne(need.region()),
                since,
                most);
    }

    private List<Task> newest(Criteria which, Instant since, int most) {
        var states = Stream.concat(TaskState.OPEN.stream(), TaskState.SERVED.stream())
                .toList();
        var recent = Criteria.where("progress.state")
                .in(states)
                .and("origin.createdAt")
                .gte(since);
        return StoredRecords.find(
                mongo,
                TaskPart.without(NOT_COMPARED, new Criteria().andOperator(which, recent))
                        .with(Tasks.NEWEST_FIRST)
                        .limit(most),
                Task.class);
    }

    /** Whether these parts are all that the tasks lack. */
    static boolean haveAllBut(Set<TaskPart> unasked) {
        return unasked.containsAll(NOT_COMPARED);
    }
}
