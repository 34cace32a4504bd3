package org.preventionportal.portal.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.preventionportal.platform.errors.ErrorCode;

/**
 * Describes a problem that the person who filled in the form can solve.
 *
 * @param field path in the input, such as {@code need.title}; empty if it is not about a single field
 * @param isConfirmable whether the person can confirm instead that the text names no child
 */
public record FieldProblem(String field, String message, boolean isConfirmable) {

    public FieldProblem(String field, String message) {
        this(field, message, false);
    }

    /** @param error with the field {@code field} and {@code message} of a {@code UserError} */
    public static FieldProblem of(Map<?, ?> error) {
        String path = ((List<?>) Objects.requireNonNull(error.get("field")))
                .stream().map(String::valueOf).skip(1).collect(Collectors.joining("."));
        return new FieldProblem(
                path,
                String.valueOf(error.get("message")),
                ErrorCode.MAY_IDENTIFY_A_CHILD.name().equals(error.get("code")));
    }

    /** The same problem, shown at another field. */
    public FieldProblem at(String other) {
        return new FieldProblem(other, message, isConfirmable);
    }
}
