package org.preventionportal.support;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.Task;

/** The fields of an input, or the variables of a query, one after the other. What is null is sent as null. */
public final class Input extends AbstractMap<String, @Nullable Object> {

    private final Map<String, @Nullable Object> fields;

    private Input(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    public static Input of(String name, @Nullable Object value) {
        return new Input(Map.of()).with(name, value);
    }

    /** The task in the version that is to be changed. */
    public static Input of(Task task) {
        return of("taskId", task.id()).with("version", task.version());
    }

    public static Input of(ChangedTask task) {
        return of("taskId", task.id()).with("version", task.version());
    }

    /** Returns these fields and one more, or with another value for it. */
    public Input with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(fields);
        more.put(name, value);
        return new Input(more);
    }

    /** Returns these fields and others. */
    public Input withAll(Map<String, ? extends @Nullable Object> others) {
        var more = new LinkedHashMap<String, @Nullable Object>(fields);
        more.putAll(others);
        return new Input(more);
    }

    /** Returns these fields with an idempotency key that was never used. */
    public Input withKey() {
        return with("idempotencyKey", UUID.randomUUID());
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return fields.entrySet();
    }
}
