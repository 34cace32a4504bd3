package org.preventionportal.portal.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads parts of the result of a query. */
public final class QueryResult {

    private QueryResult() {}

    /** The objects of a field: those of a list, a single one, or none if it is null. */
    public static Stream<Map<?, ?>> children(Map<?, ?> parent, String field) {
        return switch (parent.get(field)) {
            case List<?> many -> many.stream().map(child -> (Map<?, ?>) child);
            case Map<?, ?> one -> Stream.of(one);
            case null, default -> Stream.of();
        };
    }

    /** The objects at the end of a path of fields. */
    public static Stream<Map<?, ?>> descendants(Map<?, ?> root, String... path) {
        Stream<Map<?, ?>> found = Stream.of(root);
        for (String field : path) {
            found = found.flatMap(parent -> children(parent, field));
        }
        return found;
    }

    public static @Nullable Map<?, ?> child(Map<?, ?> parent, String field) {
        return (Map<?, ?>) parent.get(field);
    }

    /** A whole number; 0 if there is none. */
    public static int whole(Map<?, ?> parent, String field) {
        return parent.get(field) instanceof Integer number ? number : 0;
    }

    public static String text(Map<?, ?> parent, String field) {
        return String.valueOf(parent.get(field));
    }

    /** The values of a list that is never null. */
    public static List<String> texts(Map<?, ?> parent, String field) {
        return ((List<?>) Objects.requireNonNull(parent.get(field)))
                .stream().map(String::valueOf).toList();
    }

    /** Reads a number, with or without disclosure control. Null if it is suppressed or there is none. */
    public static @Nullable Double number(@Nullable Map<?, ?> parent, String field) {
        Object found = parent == null ? null : parent.get(field);
        Object value = found instanceof Map<?, ?> disclosed ? disclosed.get("value") : found;
        return value instanceof Number known ? Double.valueOf(known.doubleValue()) : null;
    }
}
