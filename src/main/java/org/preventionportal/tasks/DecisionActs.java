package org.preventionportal.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.priority.PriorityOverride;
import org.preventionportal.tasks.priority.Standing;
import org.preventionportal.tasks.progress.Act;
import org.preventionportal.tasks.progress.Change.Action;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.DeferralReason;
import org.preventionportal.tasks.progress.ResourceId;
import org.preventionportal.tasks.progress.TaskState;

/** What officers do to a request until it is decided and given to somebody, and to its place in the queue. */
sealed interface DecisionActs permits Task {

    Task task();

    /** Tells the partner that somebody has read the request, where nothing else has told it yet. */
    default Task acknowledge(PersonId by, Instant at) {
        if (task().state() != TaskState.REQUESTED || task().progress().clock().acknowledgeBy() == null) {
            throw Task.wrongState("Only a new request that nobody has answered yet can be acknowledged.");
        }
        return task().note(Act.of(Action.ACKNOWLEDGED, by, at));
    }

    default Task askForInformation(String question, PersonId by, Instant at) {
        return task().move(
                        TaskState.INFORMATION_REQUESTED,
                        Act.of(Action.INFORMATION_ASKED, by, at).saying(question));
    }

    default Task accept(PersonId officer, PersonId by, Instant at) {
        var act = Act.of(Action.ACCEPTED, by, at).changing("officer", task().officer(), officer);
        return task().with(task().progress().move(TaskState.ACCEPTED, act).givenTo(officer, Task.day(at)));
    }

    /** @param reason why, where it is part of a handover */
    default Task assign(PersonId officer, @Nullable String reason, PersonId by, Instant at) {
        LocalDate accepted = task().progress().acceptedOn();
        if (!TaskState.PROMISED.contains(task().state()) || accepted == null) {
            throw Task.wrongState("Only a task under way can be given to an officer.");
        }
        var act = Act.of(Action.ASSIGNED, by, at).changing("officer", task().officer(), officer);
        return task().with(task().progress()
                .note(reason == null ? act : act.saying(reason))
                .givenTo(officer, accepted));
    }

    default Task defer(LocalDate until, DeferralReason reason, @Nullable String text, PersonId by, Instant at) {
        var act = Act.of(Action.DEFERRED, by, at).because(reason, text).changing("deferredUntil", null, until);
        return task().with(task().progress().move(TaskState.DEFERRED, act).until(until));
    }

    default Task resume(PersonId by, Instant at) {
        if (task().state() != TaskState.DEFERRED) {
            throw Task.wrongState("Only a deferred task can be taken up again.");
        }
        var act = Act.of(Action.RESUMED, by, at).changing("deferredUntil", task().deferredUntil(), null);
        return task().move(TaskState.REQUESTED, act);
    }

    default Task decline(DeclineReason reason, @Nullable String text, PersonId by, Instant at) {
        return task().move(TaskState.DECLINED, Act.of(Action.DECLINED, by, at).because(reason, text));
    }

    /** Declined for what the library has. */
    default Task metBy(ResourceId resource) {
        return task().with(task().progress().metBy(resource));
    }

    default Task overridePriority(PriorityOverride override) {
        Standing place = placeInQueue();
        return task().with(place.overridden(override))
                .note(Act.of(Action.PRIORITY_OVERRIDDEN, override.by(), override.at())
                        .saying(override.reason())
                        .changing("overridePoints", place.overridePoints(), override.points()));
    }

    default Task restorePriority(String reason, PersonId by, Instant at) {
        Standing place = placeInQueue();
        if (place.override() == null) {
            throw Task.wrongState("Nobody has overridden the place of this request.");
        }
        return task().with(place.restored())
                .note(Act.of(Action.PRIORITY_RESTORED, by, at)
                        .saying(reason)
                        .changing("overridePoints", place.overridePoints(), null));
    }

    private Standing placeInQueue() {
        Standing standing = task().standing();
        if (standing == null || !task().isOpen()) {
            throw Task.wrongState("Only a request in the queue has a place in it.");
        }
        return standing;
    }
}
