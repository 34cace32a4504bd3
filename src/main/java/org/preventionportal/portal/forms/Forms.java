package org.preventionportal.portal.forms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the forms of a page.
 *
 * @param submitted the form that could not be carried out; null if there is none
 * @param query the parameters in the page's address, which filter a list
 */
public record Forms(@Nullable SubmittedForm submitted, SubmittedForm query) {

    private static final String FILTER = "filter";

    /** Returns the form of a mutation, or {@code filter}, which filters a list. */
    public FormView of(String operation) {
        if (operation.equals(FILTER)) {
            return new FormView(FILTER, query);
        }
        return new FormView(
                operation, submitted != null && submitted.operation().equals(operation) ? submitted : null);
    }

    /** Returns the form that has errors, which may be the filter of a list; null if there is none. */
    public @Nullable FormView failed() {
        if (submitted != null && !submitted.problems().isEmpty()) {
            return new FormView(submitted.operation(), submitted);
        }
        return query.problems().isEmpty() ? null : of(FILTER);
    }

    /** Whether a form without errors is shown again, for example because the session had ended. */
    public boolean isKept() {
        return submitted != null && submitted.problems().isEmpty();
    }

    /** Creates the idempotency key of a form, so that sending it twice has no further effect. */
    public String key() {
        return submitted != null && !submitted.first("idempotencyKey").isEmpty()
                ? submitted.first("idempotencyKey")
                : UUID.randomUUID().toString();
    }
}
