package org.preventionportal.tasks.joining;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.Words;
import org.preventionportal.tasks.PartnerMembership;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskView;
import org.preventionportal.tasks.Tasks;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Open and recent tasks like one that is being written. The newest of the same region or theme are compared word by word.
 * No measure of likeness is shown, and a text has to be alike as a whole: with neither can a stranger feel their way,
 * word by word, to what another organisation wrote.
 */
@Service
@Validated
class SimilarTasks {

    private static final Duration RECENT = Duration.ofDays(365);
    private static final int MAX_CANDIDATES = 300;
    private static final double ALIKE = 0.3;
    private static final double ALIKE_ELSEWHERE = 0.5;

    private final Tasks tasks;
    private final PartnerMembership membership;
    private final Clock clock;

    SimilarTasks(Tasks tasks, PartnerMembership membership, Clock clock) {
        this.tasks = tasks;
        this.membership = membership;
        this.clock = clock;
    }

    /** Nothing where it is decided already, nor for those who joined it: what it is compared by is not theirs. */
    @SignedIn
    public List<SimilarTask> of(Task task, @Min(1) @Max(20) int first, Caller caller) {
        boolean own = TaskView.isShared(task, caller) && !TaskView.isOfCoBeneficiary(task);
        boolean undecided = task.state() == TaskState.DRAFT || task.isOpen();
        if (!undecided || !(own || caller.isOfficer())) {
            return List.of();
        }
        Words words = task.need().words();
        List<Task> alike = tasks.candidates(task.need(), clock.instant().minus(RECENT), MAX_CANDIDATES).stream()
                .filter(other -> !other.id().equals(task.id()))
                .map(other -> new Likeness(other, words.similarity(other.need().words()), isNear(task, other)))
                .filter(Likeness::isEnough)
                .sorted()
                .limit(first)
                .map(Likeness::task)
                .toList();
        Set<TaskId> visible = tasks.visible(alike.stream().map(Task::id).toList(), caller).stream()
                .map(Task::id)
                .collect(Collectors.toSet());
        PartnerId joiner = task.state() == TaskState.DRAFT && membership.mayAct(task.partnerId(), caller)
                ? task.partnerId()
                : null;
        return alike.stream()
                .map(other -> SimilarTask.of(other, visible.contains(other.id()), joiner, caller))
                .toList();
    }

    /** Whether the task would be shown to whoever writes the draft, as one to join. */
    boolean isJoinableFor(Task task, Task draft) {
        double words = draft.need().words().similarity(task.need().words());
        boolean sameTheme = task.need().themes().stream().anyMatch(draft.need().themes()::contains);
        return task.state().isJoinable()
                && (isNear(task, draft) || sameTheme)
                && new Likeness(task, words, isNear(task, draft)).isEnough();
    }

    private static boolean isNear(Task task, Task other) {
        return task.region() == other.region();
    }

    private record Likeness(Task task, double words, boolean near) implements Comparable<Likeness> {

        boolean isEnough() {
            return words >= (near ? ALIKE : ALIKE_ELSEWHERE);
        }

        @Override
        public int compareTo(Likeness other) {
            return Comparator.comparingDouble(Likeness::words)
                    .reversed()
                    .thenComparing(likeness -> likeness.task().id().value())
                    .compare(this, other);
        }
    }
}
