package org.preventionportal.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records what a change did to one field, so that the history says what was there before. */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** The change as a list, empty if the value is the same. */
    public static List<FieldChange> of(String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after) ? List.of() : List.of(new FieldChange(field, text(before), text(after)));
    }

    /** The changes between two sets of values, by name. */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
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

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
