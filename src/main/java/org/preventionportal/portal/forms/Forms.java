package org.preventionportal.portal.forms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a page.
 *
 * @param sent what could not be carried out; null where there is nothing
 * @param asked the address's own parameters, by which a list is narrowed
 */
public record Forms(@Nullable SentForm sent, SentForm asked) {

    private static final String FILTER = "filter";

    /** The form of a mutation, or {@code filter}, which narrows a list. */
    public FormView of(String operation) {
        if (operation.equals(FILTER)) {
            return new FormView(FILTER, asked);
        }
        return new FormView(operation, sent != null && sent.operation().equals(operation) ? sent : null);
    }

    /** Null where nothing has to be put right. */
    public @Nullable FormView failed() {
        return sent == null || sent.problems().isEmpty() ? null : new FormView(sent.operation(), sent);
    }

    /** Something typed before that is shown again, with nothing wrong in it: the session ended, say. */
    public boolean isKept() {
        return sent != null && sent.problems().isEmpty();
    }

    /** A key that makes sending the same form twice harmless. */
    public String key() {
        return sent != null && !sent.first("idempotencyKey").isEmpty()
                ? sent.first("idempotencyKey")
                : UUID.randomUUID().toString();
    }
}
