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

    /** Lists the actions, with who sees their entries and reads the words of these. */
    public enum Action {
        DRAFTED(Entry.OF_REQUESTER, Words.SHARED),
        RECORDED(Entry.OF_REQUESTER, Words.SHARED),
        REQUESTED(Entry.OF_REQUESTER, Words.SHARED),
        ACKNOWLEDGED(Entry.OF_ALL, Words.SHARED),
        INFORMATION_REQUESTED(Entry.OF_REQUESTER, Words.SHARED),
        INFORMATION_PROVIDED(Entry.OF_REQUESTER, Words.SHARED),
        AMENDED(Entry.OF_REQUESTER, Words.SHARED),
        RECLASSIFIED(Entry.OF_ALL, Words.SHARED),
        ACCEPTED(Entry.OF_ALL, Words.SHARED),
        ASSIGNED(Entry.OF_ALL, Words.INTERNAL),
        DEFERRED(Entry.OF_ALL, Words.SHARED),
        RESUMED(Entry.OF_ALL, Words.SHARED),
        DECLINED(Entry.OF_ALL, Words.SHARED),
        MERGED(Entry.OF_ALL, Words.SHARED),
        WITHDRAWN(Entry.OF_REQUESTER, Words.SHARED),
        SHARED(Entry.OF_ALL, Words.SHARED),
        JOINED(Entry.OF_ALL, Words.SHARED),
        LEFT(Entry.OF_ALL, Words.SHARED),
        PRIORITY_OVERRIDDEN(Entry.OF_REQUESTER, Words.INTERNAL),
        PRIORITY_RESTORED(Entry.OF_REQUESTER, Words.INTERNAL),
        SCHEDULED(Entry.OF_ALL, Words.INTERNAL),
        SCHEDULE_REMOVED(Entry.OF_ALL, Words.INTERNAL),
        STARTED(Entry.OF_ALL, Words.SHARED),
        ACTIVITY_RECORDED(Entry.OF_ALL, Words.INTERNAL),
        ACTIVITY_AMENDED(Entry.OF_ALL, Words.INTERNAL),
        ACTIVITY_CANCELLED(Entry.OF_ALL, Words.INTERNAL),
        COMPLETED(Entry.OF_ALL, Words.SHARED),
        COMPLETION_AMENDED(Entry.OF_ALL, Words.INTERNAL),
        NOT_COMPLETED(Entry.OF_ALL, Words.SHARED);

        private final Entry entry;
        private final Words words;

        Action(Entry entry, Words words) {
            this.entry = entry;
            this.words = words;
        }
    }

    /** Says whether organisations that joined see an entry, or only the requesting organisation and the programme. */
    private enum Entry {
        OF_ALL,
        OF_REQUESTER
    }

    /** Says whether organisations that see an entry read its text and field changes, or only officers and managers. */
    private enum Words {
        SHARED,
        INTERNAL
    }

    /** Whether the text and the field changes are for officers and programme managers only. */
    public boolean isInternal() {
        return action.words == Words.INTERNAL;
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
            case SHARED -> partner == null;
            case RECLASSIFIED -> changedOnly("reach");
            case SCHEDULED, ACTIVITY_AMENDED -> changedOnly("partners");
            default -> action.entry == Entry.OF_REQUESTER;
        };
    }

    private boolean changedOnly(String field) {
        return !fieldChanges.isEmpty()
                && fieldChanges.stream().allMatch(change -> change.field().startsWith(field));
    }
}
