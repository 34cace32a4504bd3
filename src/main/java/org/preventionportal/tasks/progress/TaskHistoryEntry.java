package org.preventionportal.tasks.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.FieldChange;

/**
 * One entry of a task's history. Taken together the entries say everything that was ever changed: from the first to the
 * last they lead to the task as it is.
 *
 * @param from the state before, null for the first entry
 * @param partner whose business alone it is; null for what concerns everybody on the task
 * @param reason a coded reason, where the action has one
 * @param text the words that went with it: a question, an answer, an explanation
 * @param differences what it did to fields, such as the officer or the day of a deferral
 */
public record TaskHistoryEntry(
        Action action,
        PersonId actor,
        Instant occurredAt,
        @Nullable TaskState fromState,
        TaskState toState,
        @Nullable PartnerId partner,
        @Nullable TaskReason reason,
        @Nullable String text,
        List<FieldChange> fieldChanges) {

    static TaskHistoryEntry of(TaskAction action, @Nullable TaskState from, TaskState to) {
        return new TaskHistoryEntry(
                action.action(),
                action.actor(),
                action.occurredAt(),
                from,
                to,
                action.partner(),
                action.reason(),
                action.text(),
                action.fieldChanges());
    }

    /** What was done. */
    public enum Action {
        DRAFTED,
        RECORDED,
        REQUESTED,
        ACKNOWLEDGED,
        INFORMATION_REQUESTED,
        INFORMATION_PROVIDED,
        ACCEPTED,
        ASSIGNED,
        DEFERRED,
        RESUMED,
        DECLINED,
        MERGED,
        WITHDRAWN,
        SHARED,
        JOINED,
        LEFT,
        PRIORITY_OVERRIDDEN,
        PRIORITY_RESTORED,
        SCHEDULED,
        STARTED,
        ACTIVITY_RECORDED,
        ACTIVITY_AMENDED,
        COMPLETED,
        NOT_COMPLETED
    }

    /** Why staff moved a request up or down or gave a task to another, and what they noted of the work, is theirs; the rest was said to the partner too. */
    public boolean isInternal() {
        return switch (action) {
            case ASSIGNED, PRIORITY_OVERRIDDEN, PRIORITY_RESTORED, SCHEDULED, ACTIVITY_RECORDED, ACTIVITY_AMENDED ->
                true;
            default -> false;
        };
    }

    /** Whether an organisation that is on the task may know of it at all. */
    public boolean concerns(PartnerId organisation) {
        return partner == null || partner.equals(organisation);
    }

    /** The entry without the words and the people of another organisation's conversation with the programme. */
    public TaskHistoryEntry withoutWords() {
        return new TaskHistoryEntry(action, actor, occurredAt, fromState, toState, partner, reason, null, List.of());
    }

    /** Between the requesting organisation and the programme; nobody who joined later is told of it. */
    public boolean isOfRequester() {
        return switch (action) {
            case DRAFTED,
                    RECORDED,
                    REQUESTED,
                    INFORMATION_REQUESTED,
                    INFORMATION_PROVIDED,
                    WITHDRAWN,
                    SHARED,
                    PRIORITY_OVERRIDDEN,
                    PRIORITY_RESTORED -> true;
            default -> false;
        };
    }
}
