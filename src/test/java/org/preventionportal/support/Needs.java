package org.preventionportal.support;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.need.Need;

/** Copies a need with some fields changed, so that a test names only what it is about. */
public final class Needs {

    private static final List<RecordComponent> COMPONENTS = List.of(Need.class.getRecordComponents());

    private Needs() {}

    /** The names of all fields. */
    public static Stream<String> fields() {
        return COMPONENTS.stream().map(RecordComponent::getName);
    }

    public static @Nullable Object value(Need need, String field) {
        return values(need).get(requireField(field));
    }

    /** @param changes the new values by the name of the field */
    public static Need with(Need need, Map<String, ?> changes) {
        Map<String, @Nullable Object> values = values(need);
        changes.forEach((field, value) -> values.put(requireField(field), value));
        return need(values);
    }

    public static Need without(Need need, String field) {
        Map<String, @Nullable Object> values = values(need);
        values.put(requireField(field), null);
        return need(values);
    }

    private static String requireField(String field) {
        if (fields().noneMatch(field::equals)) {
            throw new IllegalArgumentException("A need has no field " + field);
        }
        return field;
    }

    private static Map<String, @Nullable Object> values(Need need) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (RecordComponent component : COMPONENTS) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(need));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    private static Need need(Map<String, @Nullable Object> values) {
        Class<?>[] types = COMPONENTS.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] arguments = fields().map(values::get).toArray();
        try {
            return Need.class.getConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
