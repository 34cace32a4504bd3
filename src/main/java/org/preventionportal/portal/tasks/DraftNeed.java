package org.preventionportal.portal.tasks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts a draft that was read into the input that would write it again. */
final class DraftNeed {

    private DraftNeed() {}

    /** @param answer the result of the query {@code requests/draft} */
    static Map<String, Object> of(Map<String, @Nullable Object> answer) {
        var task = (Map<?, ?>) Objects.requireNonNull(answer.get("task"));
        Map<String, Object> need = new HashMap<>();
        Stream.of("title", "description", "kind", "region", "themes", "aim", "prospects")
                .forEach(field -> put(need, field, task.get(field)));
        put(need, "reach", task.get("expectedReach"));
        if (task.get("intelligenceGrade") instanceof Map<?, ?> grade
                && task.get("intelligence") instanceof Map<?, ?> words) {
            Map<String, Object> intelligence = new HashMap<>();
            Stream.of("source", "assessment", "handling").forEach(field -> put(intelligence, field, grade.get(field)));
            Stream.of("text", "conditions").forEach(field -> put(intelligence, field, words.get(field)));
            need.put("intelligence", intelligence);
        }
        return need;
    }

    private static void put(Map<String, Object> target, String field, @Nullable Object value) {
        if (value != null) {
            target.put(field, value);
        }
    }
}
