package org.preventionportal.tasks.indicators;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;

import java.util.stream.Stream;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.aggregation.Field;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.aggregation.ProjectionOperation;

/** Builds the stages that count tasks by some of their fields. */
final class GroupStages {

    private GroupStages() {}

    /** Names each path after its last part. */
    static Fields named(String... paths) {
        return Fields.from(Stream.of(paths)
                .map(path -> Fields.field(path.substring(path.lastIndexOf('.') + 1), path))
                .toArray(Field[]::new));
    }

    /** @param paths of which the last parts name the properties of what comes out */
    static AggregationOperation[] counting(String... paths) {
        ProjectionOperation flat = project("tasks");
        for (Field field : named(paths)) {
            flat = flat.and(paths.length == 1 ? "_id" : "_id." + field.getName())
                    .as(field.getName());
        }
        return new AggregationOperation[] {group(named(paths)).count().as("tasks"), flat.andExclude("_id")};
    }
}
