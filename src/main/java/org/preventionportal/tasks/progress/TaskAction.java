package org.preventionportal.tasks.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.FieldChange;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;

/**
 * Describes what somebody does to a task, before the states before and after are known.
 *
 * @param partner the only organisation that the action concerns, such as the one that joins; null if it concerns all
 */
public record TaskAction(
        Action action,
        PersonId actor,
        Instant occurredAt,
        @Nullable PartnerId partner,
        @Nullable TaskReason reason,
        @Nullable String text,
        List<FieldChange> fieldChanges) {

    public static TaskAction of(Action action, PersonId actor, Instant occurredAt) {
        return new TaskAction(action, actor, occurredAt, null, null, null, List.of());
    }

    public TaskAction because(Enum<?> reason, @Nullable String text) {
        String words = Patch.stripToNull(text);
        return new TaskAction(action, actor, occurredAt, partner, TaskReason.of(reason), words, fieldChanges);
    }

    public TaskAction saying(@Nullable String text) {
        return new TaskAction(action, actor, occurredAt, partner, reason, text, fieldChanges);
    }

    public TaskAction onlyFor(PartnerId partner) {
        return new TaskAction(action, actor, occurredAt, partner, reason, text, fieldChanges);
    }

    public TaskAction changing(String field, @Nullable Object before, @Nullable Object after) {
        return withChanges(FieldChange.of(field, before, after));
    }

    public TaskAction withChanges(List<FieldChange> more) {
        return new TaskAction(action, actor, occurredAt, partner, reason, text, FieldChange.all(fieldChanges, more));
    }

    TaskHistoryEntry entry(@Nullable TaskState from, TaskState to) {
        return new TaskHistoryEntry(action, actor, occurredAt, from, to, partner, reason, text, fieldChanges);
    }
}
