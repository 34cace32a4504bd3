package org.preventionportal.tasks.progress;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parts of a stored task that grow with its life. A list that shows none of their fields leaves them in the database:
 * the rows have none of them. Every stored task has a history, so one without must not be saved.
 */
public enum TaskPart {
    HISTORY("progress.history"),
    ACTIVITIES("delivery.activities");

    private final String path;

    /** @param path where it is stored */
    TaskPart(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The parts that a query does not need at any depth. None without the history: see {@code Task.requireWhole}. */
    public static Set<TaskPart> unusedBy(DataFetchingFieldSelectionSet selection) {
        Set<TaskPart> unused = EnumSet.allOf(TaskPart.class).stream()
                .filter(part -> part.fields().noneMatch(field -> selection.contains("**/" + field)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskPart.class)));
        return unused.contains(HISTORY) ? unused : EnumSet.noneOf(TaskPart.class);
    }

    /** The fields of the schema that are read from it. */
    private Stream<String> fields() {
        return switch (this) {
            case HISTORY -> Stream.of("history");
            case ACTIVITIES -> Stream.of("activities", "plannedReach", "deliveredReach");
        };
    }
}
