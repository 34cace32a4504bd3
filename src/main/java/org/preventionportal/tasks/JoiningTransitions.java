package org.preventionportal.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.tasks.progress.MergeReason;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;

/** How several organisations come to stand on one task: one joins another's, or requests are merged. */
sealed interface JoiningTransitions permits Task {

    Task task();

    default Task join(CoBeneficiary organisation) {
        if (!task().state().isJoinable()) {
            throw Task.wrongState("This task has ended. Request your own instead.");
        }
        if (task().isOn(organisation.partner())) {
            throw new Refusal(
                    UserError.general(ErrorCode.ALREADY_EXISTS, "Your organisation is on this task already."));
        }
        return joined(organisation, organisation.author(), organisation.joinedAt());
    }

    private Task joined(CoBeneficiary organisation, PersonId by, Instant at) {
        List<CoBeneficiary> all = Stream.concat(task().coBeneficiaries().stream(), Stream.of(organisation))
                .toList();
        return nowOn(all, TaskAction.of(Action.JOINED, by, at).onlyFor(organisation.partner()));
    }

    default Task leave(PartnerId organisation, PersonId by, Instant at) {
        if (task().state().isEnd() || task().coBeneficiary(organisation).isEmpty()) {
            throw Task.wrongState("Your organisation can leave only what it has joined, and before it has ended.");
        }
        CoBeneficiary leaving = task().coBeneficiary(organisation).orElseThrow();
        List<CoBeneficiary> rest = task().coBeneficiaries().stream()
                .filter(one -> !one.partner().equals(organisation))
                .toList();
        return nowOn(
                rest,
                TaskAction.of(Action.LEFT, by, at)
                        .onlyFor(organisation)
                        .changing("title", leaving.title(), null)
                        .changing("description", leaving.description(), null)
                        .changing("reach", leaving.reach(), null));
    }

    private Task nowOn(List<CoBeneficiary> organisations, TaskAction action) {
        return task().with(organisations)
                .note(action.changing("joined", partners(task().coBeneficiaries()), partners(organisations)));
    }

    private static List<PartnerId> partners(List<CoBeneficiary> organisations) {
        return organisations.stream().map(CoBeneficiary::partner).toList();
    }

    /** What {@link #carryOver} does to the other task comes first. */
    default Task mergeInto(Task other, MergeReason reason, @Nullable String text, PersonId by, Instant at) {
        if (other.id().equals(task().id()) || !other.state().isJoinable()) {
            throw new Refusal(UserError.input(
                    "intoTaskId", ErrorCode.WRONG_STATE, "Choose another request, or a task that is still under way."));
        }
        return task().with(other.id())
                .move(
                        TaskState.MERGED,
                        TaskAction.of(Action.MERGED, by, at)
                                .because(reason, text)
                                .changing("mergedInto", null, other.id()));
    }

    /** A merger of the programme's past, in which nobody is carried over. */
    default Task mergedHistorically(TaskId other, MergeReason reason, @Nullable String text, PersonId by, Instant at) {
        var action = TaskAction.of(Action.MERGED, by, at).because(reason, text).changing("mergedInto", null, other);
        return task().with(other).move(TaskState.MERGED, action);
    }

    /** With the requesters of a task that was merged into this one, each with its own words; repeating it adds nobody. */
    default Task carryOver(Task merged, PersonId by, Instant at) {
        if (!task().state().isJoinable()) {
            throw Task.wrongState("The other task has ended meanwhile. Choose one that is still under way.");
        }
        Task task = task();
        for (CoBeneficiary organisation : merged.requesters()) {
            task = task.isOn(organisation.partner())
                    ? ((JoiningTransitions) task).alsoSeenBy(organisation, by, at)
                    : ((JoiningTransitions) task).joined(organisation, by, at);
        }
        return task;
    }

    /** Of two requests of one organisation the author of the second goes on seeing what became of it. */
    private Task alsoSeenBy(CoBeneficiary organisation, PersonId by, Instant at) {
        Sharing sharing = task().sharing();
        boolean own = organisation.partner().equals(task().partnerId());
        boolean seen = sharing.visibility() == Visibility.ORGANISATION
                || task().author().equals(organisation.author())
                || sharing.colleagues().contains(organisation.author());
        return !own || seen ? task() : task().share(sharing.with(organisation.author()), by, at);
    }

    /** Everybody who stands on this, the first as it would stand on another task. */
    default List<CoBeneficiary> requesters() {
        Origin origin = task().origin();
        var need = task().need();
        if (origin.partner() == null || origin.partnerKind() == null || need.reach() == null) {
            return task().coBeneficiaries();
        }
        var first = new CoBeneficiary(
                origin.partner(),
                origin.partnerKind(),
                origin.author(),
                origin.createdAt(),
                Objects.requireNonNullElse(need.title(), ""),
                Objects.requireNonNullElse(need.description(), ""),
                need.reach(),
                task().sharing(),
                task().id());
        return Stream.concat(Stream.of(first), task().coBeneficiaries().stream())
                .toList();
    }
}
