package org.preventionportal.tasks.documents;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Counts the documents that officers have reviewed. Callers must check access. */
@Repository
public class ReviewedDocuments {

    private final MongoOperations mongo;
    private final TaskCounts tasks;

    ReviewedDocuments(MongoOperations mongo, TaskCounts tasks) {
        this.mongo = mongo;
        this.tasks = tasks;
    }

    private record OfTask(TaskId task, int documents) {}

    /**
     * Counts reviewed documents.
     *
     * @param all whatever their tasks are
     * @param inOtherTasks of tasks that are no strategy feedback themselves
     */
    public record Count(int all, int inOtherTasks) {}

    /** Counts each document once, on the day of its first reviewed version, however many versions follow. */
    public Count count(DateRange time, IndicatorScope scope) {
        var reviewed = LondonTime.during("reviewedAt", time.startsOn(), time.endsOn());
        List<OfTask> found = Aggregations.run(
                mongo,
                TaskDocument.class,
                OfTask.class,
                List.of(
                        match(reviewed),
                        group("task").count().as("documents"),
                        project("documents").and("_id").as("task").andExclude("_id")));
        if (found.isEmpty()) {
            return new Count(0, 0);
        }
        Map<TaskId, @Nullable TaskKind> kinds =
                tasks.within(found.stream().map(OfTask::task).toList(), scope);
        List<OfTask> within =
                found.stream().filter(one -> kinds.containsKey(one.task())).toList();
        return new Count(
                sum(within.stream()),
                sum(within.stream().filter(one -> kinds.get(one.task()) != TaskKind.STRATEGY_FEEDBACK)));
    }

    private static int sum(Stream<OfTask> tasks) {
        return tasks.mapToInt(OfTask::documents).sum();
    }
}
