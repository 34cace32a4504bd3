package org.preventionportal.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;

/** Lists the transitions of officers, who decide on a request, assign it and set its position in the queue. */
sealed interface DecisionTransitions permits Task {

    Task task();

    /** Acknowledges a request that has had no other response yet. */
    default Task acknowledge(PersonId actor, Instant at) {
        if (task().state() != TaskState.REQUESTED || task().progress().clock().acknowledgeBy() == null) {
            throw Task.wrongState("Only a new request can be acknowledged, and only once.");
        }
        return task().note(TaskAction.of(Action.ACKNOWLEDGED, actor, at));
    }

    default Task requestInformation(String question, PersonId actor, Instant at) {
        return task().move(
                        TaskState.INFORMATION_REQUESTED,
                        TaskAction.of(Action.INFORMATION_REQUESTED, actor, at).saying(question));
    }

    default Task accept(PersonId officer, PersonId actor, Instant at) {
        task().requireVisibleTo(officer);
        var action = TaskAction.of(Action.ACCEPTED, actor, at).changing("officer", task().officer(), officer);
        return task().with(task().progress().move(TaskState.ACCEPTED, action).assignedTo(officer, Task.day(at)));
    }

    /** @param reason the reason of the handover that this is part of; null otherwise */
    default Task assign(PersonId officer, @Nullable String reason, PersonId actor, Instant at) {
        task().requireVisibleTo(officer);
        LocalDate accepted = task().progress().acceptedOn();
        if (!TaskState.COMMITTED.contains(task().state()) || accepted == null) {
            throw Task.wrongState("Only a task that is accepted or in progress can be assigned.");
        }
        var action = TaskAction.of(Action.ASSIGNED, actor, at).changing("officer", task().officer(), officer);
        return task().with(task().progress()
                .note(reason == null ? action : action.saying(reason))
                .assignedTo(officer, accepted));
    }

    default Task defer(LocalDate until, DeferralReason reason, @Nullable String text, PersonId actor, Instant at) {
        var action =
                TaskAction.of(Action.DEFERRED, actor, at).because(reason, text).changing("deferredUntil", null, until);
        return task().with(task().progress().move(TaskState.DEFERRED, action).until(until));
    }

    default Task resume(PersonId actor, Instant at) {
        if (task().state() != TaskState.DEFERRED) {
            throw Task.wrongState("Only a deferred request can be resumed.");
        }
        var action = TaskAction.of(Action.RESUMED, actor, at).changing("deferredUntil", task().deferredUntil(), null);
        return task().move(TaskState.REQUESTED, action);
    }

    default Task decline(DeclineReason reason, @Nullable String text, PersonId actor, Instant at) {
        return task().move(
                        TaskState.DECLINED,
                        TaskAction.of(Action.DECLINED, actor, at).because(reason, text));
    }

    /** Names the resource that meets the need of a declined request. */
    default Task metBy(ResourceId resource) {
        return task().with(task().progress().metBy(resource));
    }

    /**
     * Corrects how the work is classified. The history keeps the earlier values.
     *
     * @param position asked only for a request that is still in the queue; others keep the score of their decision
     */
    default Task reclassify(
            Need reclassified, String reason, Supplier<QueuePosition> position, PersonId actor, Instant at) {
        if (!task().isOpen() && !task().isCommitted()) {
            throw Task.wrongState("Only a request or a task that has not ended can be reclassified.");
        }
        Refusal.checkAll(() -> requireRegion(reclassified), reclassified::refuseWithoutClassification);
        var action = TaskAction.of(Action.RECLASSIFIED, actor, at)
                .saying(reason.strip())
                .withChanges(task().changesTo(reclassified));
        Task changed = task().with(reclassified).note(action);
        return task().isOpen() ? changed.with(position.get()) : changed;
    }

    private void requireRegion(Need reclassified) {
        if (task().isCommitted() && reclassified.region() != task().region()) {
            throw new Refusal(UserError.input(
                    "region", ErrorCode.WRONG_STATE, "An accepted task stays in the region of its officer."));
        }
    }

    default Task overridePriority(PriorityOverride override) {
        QueuePosition position = requirePosition();
        return task().with(position.overridden(override))
                .note(TaskAction.of(Action.PRIORITY_OVERRIDDEN, override.createdBy(), override.createdAt())
                        .saying(override.reason())
                        .changing("overridePoints", position.overridePoints(), override.points()));
    }

    default Task restorePriority(String reason, PersonId actor, Instant at) {
        QueuePosition position = requirePosition();
        if (position.override() == null) {
            throw Task.wrongState("The priority of this request is not overridden.");
        }
        return task().with(position.restored())
                .note(TaskAction.of(Action.PRIORITY_RESTORED, actor, at)
                        .saying(reason)
                        .changing("overridePoints", position.overridePoints(), null));
    }

    /** Takes another position without a word in the history, which partners read. */
    default Task reposition(QueuePosition position) {
        return task().with(position);
    }

    private QueuePosition requirePosition() {
        QueuePosition position = task().queuePosition();
        if (position == null || !task().isOpen()) {
            throw Task.wrongState("Only a request in the queue has a priority to override.");
        }
        return position;
    }
}
