package org.preventionportal.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records what a change did to one field, so that the history says what was there before.
 *
 * @param partId the id of the part that has the field, such as an activity of a task; null for a field of the object
 * @param before the constant of a coded value, a day in ISO 8601, several values with commas between them
 */
public record FieldChange(
        @Nullable String partId,
        String field,
        @Nullable String before,
        @Nullable String after) {

    public FieldChange(String field, @Nullable String before, @Nullable String after) {
        this(null, field, before, after);
    }

    /** The change as a list, empty if the value is the same. */
    public static List<FieldChange> of(String field, @Nullable Object before, @Nullable Object after) {
        var change = new FieldChange(field, text(before), text(after));
        return Objects.equals(change.before, change.after) ? List.of() : List.of(change);
    }

    /** The changes between two sets of values, by name. */
    public static List<FieldChange> between(Map<String, ?> before, Map<String, ?> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(name -> of(name, before.get(name), after.get(name)).stream())
                .toList();
    }

    @SafeVarargs
    public static List<FieldChange> all(List<FieldChange>... changes) {
        return Stream.of(changes).flatMap(List::stream).toList();
    }

    public FieldChange ofPart(String id) {
        return new FieldChange(id, field, before, after);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? null
                    : several.stream().map(FieldChange::textOfOne).collect(Collectors.joining(", "));
        }
        return value == null ? null : textOfOne(value);
    }

    /** What has parts needs a field for each: Java prints a record in a way that nobody can read. */
    private static String textOfOne(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
