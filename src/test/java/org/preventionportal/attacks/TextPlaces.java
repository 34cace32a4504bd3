package org.preventionportal.attacks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds texts other than ids, codes and days in the variables of an operation and puts others in their places. */
final class TextPlaces {

    private static final Pattern CODE =
            Pattern.compile("[A-Z_]+|[0-9:.-]+|[a-z]{3}_\\S+|[0-9a-f-]{36}|\\d{4}-\\d{2}-\\d{2}T.*");

    private TextPlaces() {}

    /** The names and indexes that lead to each text. */
    static List<List<Object>> in(Map<String, ?> variables) {
        List<List<Object>> found = new ArrayList<>();
        add(List.of(), variables, found);
        return found;
    }

    private static void add(List<Object> path, @Nullable Object value, List<List<Object>> found) {
        switch (value) {
            case Map<?, ?> fields ->
                fields.forEach((name, inner) -> add(with(path, String.valueOf(name)), inner, found));
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    add(with(path, i), items.get(i), found);
                }
            }
            case String text
            when !CODE.matcher(text).matches() && !path.getLast().equals("idempotencyKey") -> found.add(path);
            case null, default -> {}
        }
    }

    private static List<Object> with(List<Object> path, Object last) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> replaced(Map<String, ?> variables, List<Object> path, String text) {
        return (Map<String, @Nullable Object>) replacedIn(variables, path, text);
    }

    private static Object replacedIn(@Nullable Object value, List<Object> path, String text) {
        if (path.isEmpty()) {
            return text;
        }
        List<Object> rest = path.subList(1, path.size());
        if (value instanceof List<?> items) {
            List<@Nullable Object> all = new ArrayList<>(items);
            int index = (Integer) path.getFirst();
            all.set(index, replacedIn(items.get(index), rest, text));
            return all;
        }
        var all = new LinkedHashMap<String, @Nullable Object>();
        ((Map<?, ?>) Objects.requireNonNull(value)).forEach((name, inner) -> all.put(String.valueOf(name), inner));
        String name = (String) path.getFirst();
        all.put(name, replacedIn(all.get(name), rest, text));
        return all;
    }
}
