package org.preventionportal.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Difference;

/**
 * One entry of a task's history.
 *
 * @param from the state before, null for the first entry
 * @param reason a coded reason, where the action has one
 * @param text the words that went with it: a question, an answer, an explanation
 * @param differences what it did to fields, such as the officer or the day of a deferral
 */
public record Change(
        Action action,
        PersonId by,
        Instant at,
        @Nullable TaskState from,
        TaskState to,
        @Nullable String reason,
        @Nullable String text,
        List<Difference> differences) {

    static Change of(Act act, @Nullable TaskState from, TaskState to) {
        return new Change(act.action(), act.by(), act.at(), from, to, act.reason(), act.text(), act.differences());
    }

    /** What was done. */
    public enum Action {
        DRAFTED,
        RECORDED,
        REQUESTED,
        INFORMATION_ASKED,
        INFORMATION_GIVEN,
        ACCEPTED,
        ASSIGNED,
        DEFERRED,
        RESUMED,
        DECLINED,
        WITHDRAWN,
        SHARED,
        PRIORITY_OVERRIDDEN,
        PRIORITY_RESTORED
    }

    /** Why staff moved a request up or down is theirs; everything else was said to the partner too. */
    public boolean isInternal() {
        return action == Action.PRIORITY_OVERRIDDEN || action == Action.PRIORITY_RESTORED;
    }
}
