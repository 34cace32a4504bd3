package org.preventionportal.tasks.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Difference;
import org.preventionportal.tasks.progress.Change.Action;

/**
 * What somebody does to a task, before it is known from which state to which it leads.
 *
 * @param partner whose business alone it is, such as joining; null for what concerns everybody on the task
 */
public record Act(
        Action action,
        PersonId by,
        Instant at,
        @Nullable PartnerId partner,
        @Nullable String reason,
        @Nullable String text,
        List<Difference> differences) {

    public static Act of(Action action, PersonId by, Instant at) {
        return new Act(action, by, at, null, null, null, List.of());
    }

    public Act because(Enum<?> reason, @Nullable String text) {
        String words = text == null || text.isBlank() ? null : text.strip();
        return new Act(action, by, at, partner, reason.name(), words, differences);
    }

    public Act saying(String text) {
        return new Act(action, by, at, partner, reason, text, differences);
    }

    public Act forAlone(PartnerId partner) {
        return new Act(action, by, at, partner, reason, text, differences);
    }

    public Act changing(String field, @Nullable Object before, @Nullable Object after) {
        return differing(Difference.of(field, before, after));
    }

    /** @param before the facts of something that changes as a whole, by name */
    public Act changing(Map<String, String> before, Map<String, String> after) {
        return differing(Difference.between(before, after));
    }

    private Act differing(List<Difference> more) {
        return new Act(action, by, at, partner, reason, text, Difference.all(differences, more));
    }
}
