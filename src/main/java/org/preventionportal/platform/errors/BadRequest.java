package org.preventionportal.platform.errors;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports a query with an argument that cannot be used, as a top-level error with code {@code BAD_USER_INPUT}. */
public class BadRequest extends RuntimeException {

    /** Stands for {@code after} or {@code before}, whichever the field has. */
    public static final String CURSOR = "cursor";

    private final @Nullable String argument;

    public BadRequest(String message) {
        this(message, null);
    }

    /** @param argument the path of the argument that is not valid, such as {@code filter.object} */
    public BadRequest(String message, @Nullable String argument) {
        super(message, null, false, false);
        this.argument = argument;
    }

    /** @param environment the field with the argument; null if it is not known */
    Map<String, Object> extensions(@Nullable DataFetchingEnvironment environment) {
        boolean isBefore = environment != null && environment.getArgument("before") != null;
        String name = CURSOR.equals(argument) ? isBefore ? "before" : "after" : argument;
        return name == null ? Map.of() : Map.of("argument", name);
    }
}
