package org.preventionportal.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Remembers ids and cursors of answers, so that one role sends what another one has seen. */
final class SeenValues {

    private static final int MAX = 500;
    private static final Set<String> CURSORS = Set.of("cursor", "startCursor", "endCursor");

    private final List<String> ids = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();
    private final RandomGenerator random;

    SeenValues(RandomGenerator random) {
        this.random = random;
    }

    /** Forgets all that is of an earlier round. */
    void begin() {
        ids.clear();
        cursors.clear();
        ids.add("ptn_kent-county-council");
        cursors.add("e30");
    }

    void read(JsonNode answer) {
        answer.forEachEntry((name, value) -> {
            if (value.isString() && isId(name)) {
                keep(ids, value.asString());
            } else if (value.isString() && CURSORS.contains(name)) {
                keep(cursors, value.asString());
            } else {
                read(value);
            }
        });
        if (answer.isArray()) {
            answer.forEach(this::read);
        }
    }

    private static boolean isId(String name) {
        return name.equals("id") || name.endsWith("Id");
    }

    private void keep(List<String> values, String value) {
        if (values.size() < MAX) {
            values.add(value);
        } else {
            values.set(random.nextInt(MAX), value);
        }
    }

    String id() {
        return ids.get(random.nextInt(ids.size()));
    }

    String cursor() {
        return cursors.get(random.nextInt(cursors.size()));
    }
}
