package org.preventionportal.platform.graphql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** Applies the fields of an input that changes only what is sent: a field that is left out stays as it is. */
public final class Patch {

    private Patch() {}

    /** @param sent a value that validation does not let be null */
    public static <T> T required(ArgumentValue<T> sent, T before) {
        return Objects.requireNonNull(optional(sent, before));
    }

    /** @param sent a value that null empties */
    public static <T> @Nullable T optional(ArgumentValue<T> sent, @Nullable T before) {
        return sent.isOmitted() ? before : sent.value();
    }

    /** @param sent a list that null empties */
    public static <T> List<T> list(ArgumentValue<List<T>> sent, List<T> before) {
        return Objects.requireNonNullElse(optional(sent, before), List.of());
    }
}
