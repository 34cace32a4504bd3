package org.preventionportal.tasks;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;
import org.preventionportal.tasks.sharing.Sharing;

/** Lists the transitions that a partner applies to its own request. */
sealed interface RequestTransitions permits Task {

    /** Each keeps the earlier words in the history, which is read whole. */
    int MAX_AMENDMENTS = 30;

    Task task();

    default Task updateDraft(Need changed, Instant at) {
        if (task().state() != TaskState.DRAFT) {
            throw Task.wrongState(
                    "Only a draft can be changed. You can withdraw the request or answer the officer's question.");
        }
        return task().with(task().progress().touched(at)).with(changed);
    }

    /** @param position called only after the need is known to be complete, since it is computed from the need */
    default Task request(Supplier<QueuePosition> position, PersonId actor, Instant at) {
        if (task().state() != TaskState.DRAFT) {
            throw Task.wrongState("This request has already been sent.");
        }
        task().need().refuseGaps();
        var action = TaskAction.of(Action.REQUESTED, actor, at);
        return task().with(task().progress().move(TaskState.REQUESTED, action).requested(at))
                .with(position.get());
    }

    /**
     * Corrects what was asked for. The history keeps the earlier values.
     *
     * @param position called only after the need is known to be complete, since it is computed from the need
     */
    default Task amend(Need amended, Supplier<QueuePosition> position, PersonId actor, Instant at) {
        if (!task().isOpen()) {
            throw Task.wrongState(
                    "Only a request that waits for a decision can be amended. Send the officer a message instead.");
        }
        if (!hasAmendmentsLeft()) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL,
                    "This request has been amended %d times, which is the most. Send the officer a message instead."
                            .formatted(MAX_AMENDMENTS)));
        }
        if (!isClassificationAmendable() && !amended.isClassifiedAs(task().need())) {
            throw Task.wrongState(
                    "Other organisations have joined this request, so only an officer can change its kind, region, themes and aim.");
        }
        amended.refuseGaps();
        var action = TaskAction.of(Action.AMENDED, actor, at).withChanges(task().changesTo(amended));
        return task().with(amended).with(position.get()).note(action);
    }

    /** Whether what was asked for can still be corrected. */
    default boolean isAmendable() {
        return task().isOpen() && hasAmendmentsLeft();
    }

    /** Whether kind, region, themes and aim can be corrected too, which organisations that join have agreed to. */
    default boolean isClassificationAmendable() {
        return isAmendable() && task().coBeneficiaries().isEmpty();
    }

    private boolean hasAmendmentsLeft() {
        return task().history().stream()
                        .filter(entry -> entry.action() == Action.AMENDED)
                        .count()
                < MAX_AMENDMENTS;
    }

    /** Returns this draft. Only drafts may be deleted. */
    default Task requireDraft() {
        if (task().state() != TaskState.DRAFT) {
            throw Task.wrongState("Only a draft can be deleted. Withdraw the request instead.");
        }
        return task();
    }

    default Task provideInformation(String answer, PersonId actor, Instant at) {
        if (task().state() != TaskState.INFORMATION_REQUESTED) {
            throw Task.wrongState("No information has been requested for this task.");
        }
        return task().move(
                        TaskState.REQUESTED,
                        TaskAction.of(Action.INFORMATION_PROVIDED, actor, at).saying(answer));
    }

    default Task withdraw(WithdrawalReason reason, @Nullable String text, PersonId actor, Instant at) {
        if (!task().coBeneficiaries().isEmpty()) {
            throw Task.wrongState(
                    "Other organisations have joined this request, so it cannot be withdrawn. Send a message to the officer.");
        }
        return task().move(
                        TaskState.WITHDRAWN,
                        TaskAction.of(Action.WITHDRAWN, actor, at)
                                .because(reason, text)
                                .changing("deferredUntil", task().deferredUntil(), null));
    }

    default Task share(Sharing with, PersonId actor, Instant at) {
        Sharing sharing = task().sharing();
        return task().with(sharing.sharedAs(with))
                .note(TaskAction.of(Action.SHARED, actor, at).withChanges(sharing.changesTo(with)));
    }
}
