package org.preventionportal.tasks.documents;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.util.List;
import java.util.Set;
import org.preventionportal.platform.DateRange;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.platform.mongodb.Aggregations;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.indicators.IndicatorScope;
import org.preventionportal.tasks.indicators.TaskCounts;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
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

    /** Counts each document once, on the day of its first reviewed version, however many versions follow. */
    public int count(DateRange time, IndicatorScope scope) {
        var reviewed = Criteria.where("reviewedAt")
                .gte(time.startInstant(LondonTime.ZONE))
                .lt(time.endInstant(LondonTime.ZONE));
        List<OfTask> found = Aggregations.run(
                mongo,
                TaskDocument.class,
                OfTask.class,
                List.of(
                        match(reviewed),
                        group("task").count().as("documents"),
                        project("documents").and("_id").as("task").andExclude("_id")));
        Set<TaskId> within = scope.isWhole() || found.isEmpty()
                ? Set.of()
                : Set.copyOf(tasks.within(found.stream().map(OfTask::task).toList(), scope));
        return found.stream()
                .filter(one -> scope.isWhole() || within.contains(one.task()))
                .mapToInt(OfTask::documents)
                .sum();
    }
}
