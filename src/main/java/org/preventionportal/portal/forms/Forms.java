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

    /** The form of a mutation, or {@code filter}, which narrows a list. */
    public FormView of(String operation) {
        if (operation.equals(FILTER)) {
            return new FormView(FILTER, query);
        }
        return new FormView(
                operation, submitted != null && submitted.operation().equals(operation) ? submitted : null);
    }

    /** Null where nothing has to be put right. */
    public @Nullable FormView failed() {
        return submitted == null || submitted.problems().isEmpty()
                ? null
                : new FormView(submitted.operation(), submitted);
    }

    /** Something typed before that is shown again, with nothing wrong in it: the session ended, say. */
    public boolean isKept() {
        return submitted != null && submitted.problems().isEmpty();
    }

    /** A key that makes sending the same form twice harmless. */
    public String key() {
        return submitted != null && !submitted.first("idempotencyKey").isEmpty()
                ? submitted.first("idempotencyKey")
                : UUID.randomUUID().toString();
    }
}
