package org.preventionportal.support;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.validation.BindException;

/** Binds the fields of an input as the API does. */
public final class BoundInput {

    private BoundInput() {}

    public static <T> T of(Class<T> type, Map<String, ? extends @Nullable Object> fields) {
        try {
            Object bound = new GraphQlArgumentBinder().bind(fields, false, ResolvableType.forClass(type));
            return type.cast(Objects.requireNonNull(bound));
        } catch (BindException unbound) {
            throw new AssertionError(unbound);
        }
    }
}
