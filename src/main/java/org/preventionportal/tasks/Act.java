package org.preventionportal.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Difference;
import org.preventionportal.tasks.Change.Action;

/** What somebody does to a task, before it is known from which state to which it leads. */
record Act(
        Action action,
        PersonId by,
        Instant at,
        @Nullable String reason,
        @Nullable String text,
        List<Difference> differences) {

    static Act of(Action action, PersonId by, Instant at) {
        return new Act(action, by, at, null, null, List.of());
    }

    Act because(Enum<?> reason, @Nullable String text) {
        return new Act(action, by, at, reason.name(), text, differences);
    }

    Act saying(String text) {
        return new Act(action, by, at, reason, text, differences);
    }

    Act changing(String field, @Nullable Object before, @Nullable Object after) {
        return new Act(action, by, at, reason, text, Difference.all(differences, Difference.of(field, before, after)));
    }
}
