package org.preventionportal.tasks.joining;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.search.ComparedTexts;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Finds open and recent tasks that are similar to a draft or request. Tasks that the caller may see are compared by
 * their words, as the caller sees them. Of any other task nothing is compared but what {@link SimilarTask} shows:
 * everybody can try out drafts, so what decides whether a task is listed, or its place in the list, can be found out.
 */
@Service
@Validated
class SimilarTasks {

    private static final Duration RECENT = Duration.ofDays(365);
    private static final int MAX_NEAR = 200;
    private static final int MAX_ELSEWHERE = 100;
    private static final double MIN_SIMILARITY = 0.3;
    private static final double MIN_SIMILARITY_ELSEWHERE = 0.5;

    private final Tasks tasks;
    private final ComparedTasks compared;
    private final PartnerMembership membership;
    private final ComparedTexts texts;
    private final Clock clock;

    SimilarTasks(Tasks tasks, ComparedTasks compared, PartnerMembership membership, ComparedTexts texts, Clock clock) {
        this.tasks = tasks;
        this.compared = compared;
        this.membership = membership;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Empty for a decided task, and for organisations that joined.
     *
     * @param unasked parts of the similar tasks that nobody asks for
     */
    @SignedIn
    public List<SimilarTask> of(Task task, @Min(1) @Max(20) int first, Set<TaskPart> unasked, Caller caller) {
        if (!TaskView.showsSuggestions(task, caller)) {
            return List.of();
        }
        List<Task> similarTasks = candidates(task.need(), clock.instant().minus(RECENT))
                .filter(other -> !other.id().equals(task.id()) && !isHidden(other, task, caller))
                .map(other -> candidate(other, task, caller))
                .filter(Candidate::isAlike)
                .sorted()
                .limit(first)
                .map(Candidate::task)
                .toList();
        Map<TaskId, Task> visible =
                visible(similarTasks, unasked, caller).collect(Collectors.toMap(Task::id, Function.identity()));
        PartnerId joiner = task.state() == TaskState.DRAFT && membership.mayAct(task.partnerId(), caller)
                ? task.partnerId()
                : null;
        return similarTasks.stream()
                .map(other -> SimilarTask.of(other, visible.get(other.id()), joiner, caller))
                .toList();
    }

    /** Reads them again only if more of them is asked for than was compared. */
    private Stream<Task> visible(List<Task> similarTasks, Set<TaskPart> unasked, Caller caller) {
        return ComparedTasks.haveAllBut(unasked)
                ? similarTasks.stream().filter(task -> TaskView.isVisible(task, caller))
                : tasks.visible(similarTasks.stream().map(Task::id).toList(), unasked, caller).stream();
    }

    /** Of the region and elsewhere apart: those of a whole country would crowd out the older ones of the region. */
    private Stream<Task> candidates(Need need, Instant since) {
        return Stream.concat(
                compared.near(need, since, MAX_NEAR).stream(), compared.elsewhere(need, since, MAX_ELSEWHERE).stream());
    }

    /** Whether a task that is not hidden would be shown to the author of the draft as one to join. */
    boolean isJoinableFor(Task task, Task draft, Caller caller) {
        return task.state().isJoinable() && candidate(task, draft, caller).isAlike();
    }

    /** Whether the caller must not learn that a task exists, such as one that a colleague shares with nobody. */
    boolean isHidden(Task task, Task draft, Caller caller) {
        PartnerId partner = draft.partnerId();
        return task.excludes(caller.id())
                || (partner != null && task.isOn(partner) && !TaskView.isVisible(task, caller));
    }

    private Candidate candidate(Task task, Task draft, Caller caller) {
        boolean near = task.region() == draft.region();
        if (!TaskView.isVisible(task, caller)) {
            return new Candidate(task, near, isSameWork(task.need(), draft.need()), 0);
        }
        double similarity = texts.similarity(
                draft.need().comparedText(), TaskView.of(task, caller).need().comparedText());
        return new Candidate(task, near, similarity >= (near ? MIN_SIMILARITY : MIN_SIMILARITY_ELSEWHERE), similarity);
    }

    private static boolean isSameWork(Need one, Need other) {
        boolean isAboutTheSame = one.region() == other.region()
                ? !Collections.disjoint(one.themes(), other.themes())
                : one.mainTheme() == other.mainTheme();
        return one.kind() != null && one.kind() == other.kind() && isAboutTheSame;
    }

    /** @param similarity of the words of a task that the caller sees; 0 for any other */
    private record Candidate(Task task, boolean near, boolean isAlike, double similarity)
            implements Comparable<Candidate> {

        /** Tasks that the caller sees come first, so that the place of another does not tell when it was made. */
        private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::near)
                .thenComparingDouble(Candidate::similarity)
                .thenComparing(candidate -> candidate.task().origin().createdAt())
                .reversed()
                .thenComparing(candidate -> candidate.task().id().value());

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }
}
