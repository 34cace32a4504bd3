package org.preventionportal.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;

/** What officers do to a request until it is decided and given to somebody, and to its place in the queue. */
sealed interface DecisionTransitions permits Task {

    Task task();

    /** Tells the partner that somebody has read the request, where nothing else has told it yet. */
    default Task acknowledge(PersonId by, Instant at) {
        if (task().state() != TaskState.REQUESTED || task().progress().clock().acknowledgeBy() == null) {
            throw Task.wrongState("Only a new request that nobody has answered yet can be acknowledged.");
        }
        return task().note(TaskAction.of(Action.ACKNOWLEDGED, by, at));
    }

    default Task requestInformation(String question, PersonId by, Instant at) {
        return task().move(
                        TaskState.INFORMATION_REQUESTED,
                        TaskAction.of(Action.INFORMATION_REQUESTED, by, at).saying(question));
    }

    default Task accept(PersonId officer, PersonId by, Instant at) {
        var action = TaskAction.of(Action.ACCEPTED, by, at).changing("officer", task().officer(), officer);
        return task().with(task().progress().move(TaskState.ACCEPTED, action).assignedTo(officer, Task.day(at)));
    }

    /** @param reason why, where it is part of a handover */
    default Task assign(PersonId officer, @Nullable String reason, PersonId by, Instant at) {
        LocalDate accepted = task().progress().acceptedOn();
        if (!TaskState.COMMITTED.contains(task().state()) || accepted == null) {
            throw Task.wrongState("Only a task under way can be given to an officer.");
        }
        var action = TaskAction.of(Action.ASSIGNED, by, at).changing("officer", task().officer(), officer);
        return task().with(task().progress()
                .note(reason == null ? action : action.saying(reason))
                .assignedTo(officer, accepted));
    }

    default Task defer(LocalDate until, DeferralReason reason, @Nullable String text, PersonId by, Instant at) {
        var action =
                TaskAction.of(Action.DEFERRED, by, at).because(reason, text).changing("deferredUntil", null, until);
        return task().with(task().progress().move(TaskState.DEFERRED, action).until(until));
    }

    default Task resume(PersonId by, Instant at) {
        if (task().state() != TaskState.DEFERRED) {
            throw Task.wrongState("Only a deferred task can be taken up again.");
        }
        var action = TaskAction.of(Action.RESUMED, by, at).changing("deferredUntil", task().deferredUntil(), null);
        return task().move(TaskState.REQUESTED, action);
    }

    default Task decline(DeclineReason reason, @Nullable String text, PersonId by, Instant at) {
        return task().move(
                        TaskState.DECLINED,
                        TaskAction.of(Action.DECLINED, by, at).because(reason, text));
    }

    /** Declined for what the library has. */
    default Task metBy(ResourceId resource) {
        return task().with(task().progress().metBy(resource));
    }

    default Task overridePriority(PriorityOverride override) {
        QueuePosition place = placeInQueue();
        return task().with(place.overridden(override))
                .note(TaskAction.of(Action.PRIORITY_OVERRIDDEN, override.actor(), override.occurredAt())
                        .saying(override.reason())
                        .changing("overridePoints", place.overridePoints(), override.points()));
    }

    default Task restorePriority(String reason, PersonId by, Instant at) {
        QueuePosition place = placeInQueue();
        if (place.override() == null) {
            throw Task.wrongState("Nobody has overridden the place of this request.");
        }
        return task().with(place.restored())
                .note(TaskAction.of(Action.PRIORITY_RESTORED, by, at)
                        .saying(reason)
                        .changing("overridePoints", place.overridePoints(), null));
    }

    private QueuePosition placeInQueue() {
        QueuePosition position = task().queuePosition();
        if (position == null || !task().isOpen()) {
            throw Task.wrongState("Only a request in the queue has a place in it.");
        }
        return position;
    }
}
