package org.preventionportal.tasks.progress;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists the states of a task. {@link #next()} is the whole transition table. */
public enum TaskState {
    DRAFT,
    REQUESTED,
    INFORMATION_REQUESTED,
    DEFERRED,
    ACCEPTED,
    IN_PROGRESS,
    COMPLETED,
    NOT_COMPLETED,
    DECLINED,
    MERGED,
    WITHDRAWN;

    /** States that wait for a decision, now or later. */
    public static final List<TaskState> OPEN = List.of(REQUESTED, INFORMATION_REQUESTED, DEFERRED);

    /** States of requests in the triage queue. */
    public static final List<TaskState> WAITING = List.of(REQUESTED, INFORMATION_REQUESTED);

    /** States that count as work given to a region. */
    public static final List<TaskState> SERVED = List.of(ACCEPTED, IN_PROGRESS, COMPLETED);

    /** States in which an officer has to deliver the task. */
    public static final List<TaskState> COMMITTED = List.of(ACCEPTED, IN_PROGRESS);

    /** States in which people have taken part, so that there can be outcomes. */
    public static final List<TaskState> WITH_PARTICIPANTS = List.of(IN_PROGRESS, COMPLETED);

    /** States in which the task has ended. */
    public static final List<TaskState> ENDED = List.of(COMPLETED, NOT_COMPLETED, DECLINED, MERGED, WITHDRAWN);

    /** States in which an officer has completed the task or given it up. */
    public static final List<TaskState> DELIVERY_ENDED = List.of(COMPLETED, NOT_COMPLETED);

    public Set<TaskState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(REQUESTED);
            case REQUESTED -> EnumSet.of(INFORMATION_REQUESTED, DEFERRED, ACCEPTED, DECLINED, MERGED, WITHDRAWN);
            case INFORMATION_REQUESTED -> EnumSet.of(REQUESTED, DECLINED, MERGED, WITHDRAWN);
            case DEFERRED -> EnumSet.of(REQUESTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(IN_PROGRESS, NOT_COMPLETED);
            case IN_PROGRESS -> EnumSet.of(COMPLETED, NOT_COMPLETED);
            case COMPLETED, NOT_COMPLETED, DECLINED, MERGED, WITHDRAWN -> EnumSet.noneOf(TaskState.class);
        };
    }

    public boolean mayBecome(TaskState state) {
        return next().contains(state);
    }

    public boolean isEnd() {
        return ENDED.contains(this);
    }

    /** Whether another organisation may still join. */
    public boolean isJoinable() {
        return OPEN.contains(this) || COMMITTED.contains(this);
    }
}
