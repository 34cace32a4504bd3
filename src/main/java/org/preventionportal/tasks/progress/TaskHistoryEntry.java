package org.preventionportal.tasks.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.FieldChange;

/**
 * Records one change of a task. The entries together lead from the first state to the task as it is now.
 *
 * @param fromState the state before; null for the first entry
 * @param partner the only organisation that the entry concerns; null if it concerns all on the task
 * @param reason the coded reason, if the action has one
 * @param text a question, an answer or an explanation
 * @param fieldChanges the fields that changed, such as the officer, the day of a deferral or, with its id, those of an
 *     activity
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

    /** Also reads what release 0.9 stored. */
    public TaskHistoryEntry {
        fieldChanges = fieldChanges.stream().map(EarlierFieldChange::readable).toList();
    }

    /** Lists the actions. */
    public enum Action {
        DRAFTED,
        RECORDED,
        REQUESTED,
        ACKNOWLEDGED,
        INFORMATION_REQUESTED,
        INFORMATION_PROVIDED,
        AMENDED,
        RECLASSIFIED,
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
        SCHEDULE_REMOVED,
        STARTED,
        ACTIVITY_RECORDED,
        ACTIVITY_AMENDED,
        ACTIVITY_CANCELLED,
        COMPLETED,
        COMPLETION_AMENDED,
        NOT_COMPLETED
    }

    /**
     * Whether the text and the field changes are for officers and programme managers only. All others were also
     * addressed to the partner.
     */
    public boolean isInternal() {
        return switch (action) {
            case ASSIGNED,
                    PRIORITY_OVERRIDDEN,
                    PRIORITY_RESTORED,
                    SCHEDULED,
                    SCHEDULE_REMOVED,
                    ACTIVITY_RECORDED,
                    ACTIVITY_AMENDED,
                    ACTIVITY_CANCELLED,
                    COMPLETION_AMENDED -> true;
            default -> false;
        };
    }

    /** Whether an officer responded to a request that waited. The first response meets the target to acknowledge. */
    public boolean isResponse() {
        return fromState == TaskState.REQUESTED
                && toState != TaskState.WITHDRAWN
                && (toState != fromState || action == Action.ACKNOWLEDGED);
    }

    /** Whether an organisation on the task may see the entry at all. */
    public boolean concerns(PartnerId organisation) {
        return partner == null || partner.equals(organisation);
    }

    /** Whether an organisation that joined the task may see the entry. */
    public boolean isShownToJoined(PartnerId organisation) {
        return concerns(organisation) && !isOfRequester();
    }

    /** Whether an organisation that joined sees the entry, or the state that the change led to. */
    public boolean isSeenByJoined(PartnerId organisation) {
        return isShownToJoined(organisation) || fromState != toState;
    }

    /** Leaves out the text and the field changes, which may hold another organisation's words. */
    public TaskHistoryEntry withoutWords() {
        return new TaskHistoryEntry(action, actor, occurredAt, fromState, toState, partner, reason, null, List.of());
    }

    /**
     * Whether the entry is between the requesting organisation and the programme, or only about what organisations that
     * joined do not see: the people whom the request is for, and the partners that take part.
     */
    private boolean isOfRequester() {
        return switch (action) {
            case DRAFTED,
                    RECORDED,
                    REQUESTED,
                    INFORMATION_REQUESTED,
                    INFORMATION_PROVIDED,
                    AMENDED,
                    WITHDRAWN,
                    PRIORITY_OVERRIDDEN,
                    PRIORITY_RESTORED -> true;
            case SHARED -> partner == null;
            case RECLASSIFIED -> changedOnly("reach");
            case SCHEDULED, ACTIVITY_AMENDED -> changedOnly("partners");
            default -> false;
        };
    }

    private boolean changedOnly(String field) {
        return !fieldChanges.isEmpty()
                && fieldChanges.stream().allMatch(change -> change.field().startsWith(field));
    }
}
