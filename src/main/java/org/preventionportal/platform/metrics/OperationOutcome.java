package org.preventionportal.platform.metrics;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlResponse;

/** Says how an operation ended. Of several errors the last in this list counts. */
enum OperationOutcome {
    SUCCESS,

    /** A mutation returned user errors. Counts as a success if the client did not ask for them. */
    REFUSED,

    INVALID,
    DENIED,
    LIMITED,
    UNAVAILABLE,
    TIMEOUT,
    FAILED;

    /** What is not the caller's fault. */
    static final Set<OperationOutcome> OURS = EnumSet.of(UNAVAILABLE, TIMEOUT, FAILED);

    static OperationOutcome of(WebGraphQlResponse response) {
        List<ResponseError> errors = response.getErrors();
        if (errors.isEmpty()) {
            return hasUserErrors(response.getData()) ? REFUSED : SUCCESS;
        }
        return errors.stream()
                .map(error -> of(String.valueOf(error.getExtensions().get("code"))))
                .reduce(INVALID, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private static boolean hasUserErrors(@Nullable Object data) {
        return data instanceof Map<?, ?> fields
                && fields.values().stream()
                        .anyMatch(payload -> payload instanceof Map<?, ?> members
                                && members.get("userErrors") instanceof List<?> errors
                                && !errors.isEmpty());
    }

    private static OperationOutcome of(String code) {
        return switch (code) {
            case "UNAUTHENTICATED", "FORBIDDEN" -> DENIED;
            case "TOO_DEEP",
                    "TOO_MANY_ALIASES",
                    "TOO_MANY_ROOT_FIELDS",
                    "TOO_COSTLY",
                    "TOO_MANY_STREAMS",
                    "RATE_LIMITED" -> LIMITED;
            case "UNAVAILABLE" -> UNAVAILABLE;
            case "TIMEOUT" -> TIMEOUT;
            case "INTERNAL_ERROR" -> FAILED;
            default -> INVALID;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
