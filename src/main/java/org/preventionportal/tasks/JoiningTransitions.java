package org.preventionportal.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.progress.MergeReason;
import org.preventionportal.tasks.progress.TaskAction;
import org.preventionportal.tasks.progress.TaskHistoryEntry.Action;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.sharing.Sharing;

/** Lists the transitions that let several organisations share one task: they join it, or their requests are merged. */
sealed interface JoiningTransitions permits Task {

    Task task();

    default Task join(CoBeneficiary organisation) {
        if (!task().state().isJoinable()) {
            throw Task.wrongState("This task has ended. Request a task of your own instead.");
        }
        if (task().isOn(organisation.partner())) {
            throw new Refusal(
                    UserError.general(ErrorCode.ALREADY_EXISTS, "Your organisation is already on this task."));
        }
        return joined(organisation, organisation.author(), organisation.joinedAt());
    }

    private Task joined(CoBeneficiary organisation, PersonId actor, Instant at) {
        List<CoBeneficiary> all = Stream.concat(task().coBeneficiaries().stream(), Stream.of(organisation))
                .toList();
        return nowOn(all, TaskAction.of(Action.JOINED, actor, at).onlyFor(organisation.partner()));
    }

    default Task leave(PartnerId organisation, PersonId actor, Instant at) {
        if (task().state().isEnd() || task().coBeneficiary(organisation).isEmpty()) {
            throw Task.wrongState(
                    "You can leave only a task that your organisation has joined and that has not ended.");
        }
        CoBeneficiary leaving = task().coBeneficiary(organisation).orElseThrow();
        List<CoBeneficiary> rest = task().coBeneficiaries().stream()
                .filter(one -> !one.partner().equals(organisation))
                .toList();
        return nowOn(
                rest,
                TaskAction.of(Action.LEFT, actor, at)
                        .onlyFor(organisation)
                        .changing("title", leaving.title(), null)
                        .changing("description", leaving.description(), null)
                        .withChanges(Reach.changes(leaving.reach(), null)));
    }

    private Task nowOn(List<CoBeneficiary> organisations, TaskAction action) {
        return task().with(organisations)
                .note(action.changing("joined", partners(task().coBeneficiaries()), partners(organisations)));
    }

    private static List<PartnerId> partners(List<CoBeneficiary> organisations) {
        return organisations.stream().map(CoBeneficiary::partner).toList();
    }

    /** Merges this request. The caller saves {@link #carryOver} of the other task first. */
    default Task mergeInto(Task other, MergeReason reason, @Nullable String text, PersonId actor, Instant at) {
        if (other.id().equals(task().id()) || !other.state().isJoinable()) {
            throw new Refusal(UserError.input(
                    "intoTaskId", ErrorCode.WRONG_STATE, "Choose another request, or a task that has not ended."));
        }
        return task().with(other.id())
                .move(
                        TaskState.MERGED,
                        TaskAction.of(Action.MERGED, actor, at)
                                .because(reason, text)
                                .changing("mergedInto", null, other.id()));
    }

    /** Records a merge from imported history, which carries no requesters over. */
    default Task mergedHistorically(
            TaskId other, MergeReason reason, @Nullable String text, PersonId actor, Instant at) {
        var action =
                TaskAction.of(Action.MERGED, actor, at).because(reason, text).changing("mergedInto", null, other);
        return task().with(other).move(TaskState.MERGED, action);
    }

    /**
     * Adds the requesters of a merged task, each with its own words, and who must not see these. Repeating adds nobody.
     */
    default Task carryOver(Task merged, PersonId actor, Instant at) {
        if (!task().state().isJoinable()) {
            throw Task.wrongState("The other task has ended in the meantime. Choose a task that has not ended.");
        }
        Task task = task();
        for (CoBeneficiary organisation : merged.requesters()) {
            task = task.isOn(organisation.partner())
                    ? ((JoiningTransitions) task).alsoSeenBy(organisation, actor, at)
                    : ((JoiningTransitions) task).joined(organisation, actor, at);
        }
        return task.excludeAlso(merged.sharing().exclusions());
    }

    /** Lets the author of a second request of the same organisation go on seeing the task. */
    private Task alsoSeenBy(CoBeneficiary second, PersonId actor, Instant at) {
        return task().coBeneficiary(second.partner())
                .map(joined -> alsoSeenBy(second.author(), joined, actor, at))
                .orElseGet(() -> alsoSeenBy(second.author(), actor, at));
    }

    private Task alsoSeenBy(PersonId colleague, PersonId actor, Instant at) {
        Sharing sharing = task().sharing();
        return sharing.isWith(colleague, task().author()) ? task() : task().share(sharing.with(colleague), actor, at);
    }

    private Task alsoSeenBy(PersonId colleague, CoBeneficiary joined, PersonId actor, Instant at) {
        if (joined.sharing().isWith(colleague, joined.author())) {
            return task();
        }
        Sharing next = joined.sharing().with(colleague);
        return task().with(joined, joined.sharedAs(next))
                .note(TaskAction.of(Action.SHARED, actor, at)
                        .onlyFor(joined.partner())
                        .withChanges(joined.sharing().changesTo(next)));
    }

    /** All organisations on this task, the requesting one in the form of a co-beneficiary. */
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
                task().sharing().withExclusions(List.of()),
                task().id());
        return Stream.concat(Stream.of(first), task().coBeneficiaries().stream())
                .toList();
    }
}
