package org.preventionportal.tasks;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.priority.QueuePosition;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.progress.WithdrawalReason;

/** What a partner does to its own request. */
sealed interface RequestTransitions permits Task {

    Task task();

    default Task updateDraft(Need changed, Instant at) {
        if (task().state() != TaskState.DRAFT) {
            throw Task.wrongState(
                    "Only a draft can be edited. Withdraw the request, or answer the officer's question.");
        }
        return task().with(task().progress().touched(at)).with(changed);
    }

    /** @param standing asked for once nothing is missing that it is made of */
    default Task request(Supplier<QueuePosition> standing, PersonId by, Instant at) {
        if (task().state() != TaskState.DRAFT) {
            throw Task.wrongState("This has been requested already.");
        }
        task().need().refuseGaps();
        var action = TaskAction.of(Action.REQUESTED, by, at);
        return task().with(task().progress().move(TaskState.REQUESTED, action).requested(at))
                .with(standing.get());
    }

    /** The draft itself, if it is one: nothing else may be thrown away. */
    default Task requireDraft() {
        if (task().state() != TaskState.DRAFT) {
            throw Task.wrongState("Only a draft can be thrown away. A request can be withdrawn.");
        }
        return task();
    }

    default Task provideInformation(String answer, PersonId by, Instant at) {
        if (task().state() != TaskState.INFORMATION_REQUESTED) {
            throw Task.wrongState("Nobody has asked for information on this task.");
        }
        return task().move(
                        TaskState.REQUESTED,
                        TaskAction.of(Action.INFORMATION_PROVIDED, by, at).saying(answer));
    }

    default Task withdraw(WithdrawalReason reason, @Nullable String text, PersonId by, Instant at) {
        if (!task().coBeneficiaries().isEmpty()) {
            throw Task.wrongState(
                    "Others rely on this request by now, so it cannot be taken back. Write to the officer.");
        }
        return task().move(
                        TaskState.WITHDRAWN,
                        TaskAction.of(Action.WITHDRAWN, by, at)
                                .because(reason, text)
                                .changing("deferredUntil", task().deferredUntil(), null));
    }

    default Task share(Sharing with, PersonId by, Instant at) {
        Sharing sharing = task().sharing();
        return task().with(with)
                .note(TaskAction.of(Action.SHARED, by, at)
                        .changing("visibility", sharing.visibility(), with.visibility())
                        .changing("colleagues", sharing.colleagues(), with.colleagues()));
    }
}
