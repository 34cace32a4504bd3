package org.preventionportal.portal.api;

import graphql.schema.GraphQLInputObjectType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.portal.forms.FieldProblem;

/**
 * Holds the result of a mutation.
 *
 * @param id of what was changed; null where that is gone, or nothing was changed
 * @param errors why nothing was changed; empty on success
 * @param isConflict whether somebody else has changed it since it was read
 */
public record MutationResult(@Nullable String id, List<FieldProblem> errors, boolean isConflict) {

    /** @param changed the payload's field with what was changed; null where it has none */
    public static MutationResult of(Map<?, ?> payload, @Nullable String changed) {
        List<Map<?, ?>> reported = ((List<?>) Objects.requireNonNull(payload.get("userErrors")))
                .stream().<Map<?, ?>>map(error -> (Map<?, ?>) error).toList();
        List<FieldProblem> errors = reported.stream().map(FieldProblem::of).toList();
        boolean isConflict =
                reported.stream().anyMatch(error -> ErrorCode.CONFLICT.name().equals(error.get("code")));
        @Nullable Object object = changed == null ? null : payload.get(changed);
        return new MutationResult(
                object instanceof Map<?, ?> known ? (String) known.get("id") : null, errors, isConflict);
    }

    /** The errors in the order in which the schema has the fields of the input. */
    public List<FieldProblem> errors(GraphQLInputObjectType input) {
        return errors.stream().sorted(new FieldOrder(input)).toList();
    }
}
