package org.preventionportal.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.sharing.Exclusion;

/** Lists the transitions that exclude a person from a task, or let them see it again. */
sealed interface ExclusionTransitions permits Task {

    int MAX_EXCLUSIONS = 100;

    Task task();

    private List<Exclusion> exclusions() {
        return task().sharing().exclusions();
    }

    private Task with(List<Exclusion> next) {
        return task().with(task().sharing().withExclusions(next));
    }

    private static Task counted(Task changed) {
        return changed.with(changed.sharing().withExclusionChange());
    }

    /**
     * The concurrency version of a task as {@code TaskView} shows it to the caller. It moves with the exclusions that
     * the caller manages, and with no others.
     */
    default long versionFor(Caller caller) {
        if (caller.isManager()) {
            return task().version();
        }
        long managed = exclusions().stream()
                .filter(exclusion -> exclusion.isManagedBy(caller))
                .mapToLong(exclusion -> exclusion.isInForce() ? 1 : 2)
                .sum();
        return versionWithoutExclusions() + managed;
    }

    /** A version for readers of whom some must not notice exclusions, and that is the same for all of them. */
    default long versionWithoutExclusions() {
        return task().version() - task().sharing().exclusionChangeCount();
    }

    default boolean excludes(PersonId person) {
        return exclusions().stream().anyMatch(exclusion -> exclusion.excludes(person));
    }

    /** A lead does not learn that a manager has excluded the person already, so each may do it once. */
    default Task exclude(Exclusion added) {
        return counted(excluding(added));
    }

    private Task excluding(Exclusion added) {
        if (task().isCommitted() && added.person().equals(task().officer())) {
            throw new Refusal(UserError.input(
                    "personId",
                    ErrorCode.WRONG_STATE,
                    "This person delivers the task. Assign it to another officer first."));
        }
        if (exclusions().stream().anyMatch(exclusion -> isSame(exclusion, added))) {
            throw new Refusal(UserError.input(
                    "personId", ErrorCode.ALREADY_EXISTS, "This person is already excluded from the task."));
        }
        if (exclusions().size() >= MAX_EXCLUSIONS) {
            throw new Refusal(UserError.general(
                    ErrorCode.FULL,
                    "A task has at most %d exclusions, lifted ones included.".formatted(MAX_EXCLUSIONS)));
        }
        return with(Stream.concat(exclusions().stream(), Stream.of(added)).toList());
    }

    private static boolean isSame(Exclusion existing, Exclusion added) {
        return existing.excludes(added.person()) && Objects.equals(existing.partner(), added.partner());
    }

    /** @param which those of the exclusions that the actor may lift */
    default Task liftExclusions(
            PersonId person, Predicate<Exclusion> which, String reason, PersonId actor, Instant at) {
        Predicate<Exclusion> lifted = which.and(exclusion -> exclusion.excludes(person));
        if (exclusions().stream().noneMatch(lifted)) {
            throw Refusal.notFound("personId", "exclusion");
        }
        return counted(with(exclusions().stream()
                .map(exclusion -> lifted.test(exclusion) ? exclusion.lift(reason, actor, at) : exclusion)
                .toList()));
    }

    /** Takes over the exclusions of a task whose words this one takes over. */
    default Task excludeAlso(List<Exclusion> others) {
        Task task = task();
        for (Exclusion other : others) {
            boolean isNew = task.sharing().exclusions().stream().noneMatch(exclusion -> isSame(exclusion, other));
            task = other.isInForce() && isNew ? ((ExclusionTransitions) task).excluding(other) : task;
        }
        return task;
    }

    /** @throws Refusal if the officer must not see the task, and so cannot deliver it */
    default void requireVisibleTo(PersonId officer) {
        if (excludes(officer)) {
            throw new Refusal(UserError.input(
                    "officerId", ErrorCode.NOT_ALLOWED, "This officer must not see the task. Choose another officer."));
        }
    }
}
