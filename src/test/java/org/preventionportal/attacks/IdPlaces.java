package org.preventionportal.attacks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the ids in the variables of an operation and puts others in their places. */
final class IdPlaces {

    private static final Pattern ID = Pattern.compile("[a-z]{3}_\\S+");
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private IdPlaces() {}

    static List<String> in(Map<String, ?> variables) {
        List<String> found = new ArrayList<>();
        variables.forEach((name, value) -> add(name, value, found));
        return found.stream().distinct().toList();
    }

    private static void add(String name, @Nullable Object value, List<String> found) {
        switch (value) {
            case Map<?, ?> fields -> fields.forEach((inner, each) -> add(String.valueOf(inner), each, found));
            case List<?> items -> items.forEach(item -> add(name, item, found));
            case String text when isId(name, text) -> found.add(text);
            case null, default -> {}
        }
    }

    private static boolean isId(String name, String text) {
        return !name.equals("idempotencyKey")
                && (ID.matcher(text).matches() || PERSON.matcher(text).matches());
    }

    /** What ids of the same kind begin with; nothing for people. */
    static String kind(String id) {
        return PERSON.matcher(id).matches() ? "" : id.substring(0, 4);
    }

    /** An id of the same kind that nothing has. */
    static String unknown(String id) {
        String key = UUID.randomUUID().toString();
        return kind(id).isEmpty() ? key : kind(id) + key.replace("-", "");
    }

    static Map<String, @Nullable Object> replaced(Map<String, ?> variables, String id, String by) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        variables.forEach((name, value) -> all.put(name, replaced(value, id, by)));
        return all;
    }

    private static @Nullable Object replaced(@Nullable Object value, String id, String by) {
        return switch (value) {
            case Map<?, ?> fields -> {
                var all = new LinkedHashMap<String, @Nullable Object>();
                fields.forEach((name, each) -> all.put(String.valueOf(name), replaced(each, id, by)));
                yield all;
            }
            case List<?> items ->
                items.stream().map(item -> replaced(item, id, by)).toList();
            case String text when text.equals(id) -> by;
            case null -> null;
            default -> value;
        };
    }
}
