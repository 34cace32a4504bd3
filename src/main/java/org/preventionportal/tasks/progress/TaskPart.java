package org.preventionportal.tasks.progress;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts of a stored task that grow with its life. A list that shows none of their fields leaves them in the database:
 * there they are empty, and the task cannot be changed.
 */
public enum TaskPart {
    HISTORY("progress.history", "history"),
    ACTIVITIES("delivery.activities", "activities", "plannedReach", "deliveredReach");

    private final String path;
    private final String[] fields;

    /**
     * @param path where it is stored
     * @param fields the fields of the schema that are read from it
     */
    TaskPart(String path, String... fields) {
        this.path = path;
        this.fields = Arrays.stream(fields).map(field -> "**/" + field).toArray(String[]::new);
    }

    public String path() {
        return path;
    }

    /** The parts that a query does not need at any depth. */
    public static Set<TaskPart> unusedBy(DataFetchingFieldSelectionSet selection) {
        return EnumSet.allOf(TaskPart.class).stream()
                .filter(part -> Arrays.stream(part.fields).noneMatch(selection::contains))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskPart.class)));
    }
}
