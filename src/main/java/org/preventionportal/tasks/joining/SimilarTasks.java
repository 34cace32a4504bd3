package org.preventionportal.tasks.joining;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.SignedIn;
import org.preventionportal.platform.search.ComparedTexts;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.access.PartnerMembership;
import org.preventionportal.tasks.access.TaskRecords;
import org.preventionportal.tasks.need.Need;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.TaskView;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Finds open and recent tasks that are similar to a draft or request. It compares the newest of the same region, and
 * those of other regions on the same theme, word by word. It shows no measure of similarity and requires texts to be
 * similar as a whole, so that nobody can find out another organisation's text word by word. Those of the same region
 * come first.
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
    private final TaskRecords records;
    private final PartnerMembership membership;
    private final ComparedTexts texts;
    private final Clock clock;

    SimilarTasks(Tasks tasks, TaskRecords records, PartnerMembership membership, ComparedTexts texts, Clock clock) {
        this.tasks = tasks;
        this.records = records;
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
        String text = task.need().comparedText();
        List<Task> similarTasks = candidates(task.need(), clock.instant().minus(RECENT))
                .filter(other -> !other.id().equals(task.id()) && !other.excludes(caller.id()))
                .map(other ->
                        new Candidate(other, texts.similarity(text, other.need().comparedText()), isNear(task, other)))
                .filter(Candidate::isEnough)
                .sorted()
                .limit(first)
                .map(Candidate::task)
                .toList();
        Map<TaskId, Task> visible =
                tasks.visible(similarTasks.stream().map(Task::id).toList(), unasked, caller).stream()
                        .collect(Collectors.toMap(Task::id, Function.identity()));
        PartnerId joiner = task.state() == TaskState.DRAFT && membership.mayAct(task.partnerId(), caller)
                ? task.partnerId()
                : null;
        return similarTasks.stream()
                .map(other -> SimilarTask.of(other, visible.get(other.id()), joiner, caller))
                .toList();
    }

    /** Of the region and elsewhere apart: those of a whole country would crowd out the older ones of the region. */
    private Stream<Task> candidates(Need need, Instant since) {
        return Stream.concat(
                records.servedNear(need, since, MAX_NEAR).stream(),
                records.servedElsewhere(need, since, MAX_ELSEWHERE).stream());
    }

    /** Whether the task would be shown to the author of the draft as one to join. */
    boolean isJoinableFor(Task task, Task draft) {
        double similarity =
                texts.similarity(draft.need().comparedText(), task.need().comparedText());
        boolean sameTheme = task.need().themes().stream().anyMatch(draft.need().themes()::contains);
        return task.state().isJoinable()
                && (isNear(task, draft) || sameTheme)
                && new Candidate(task, similarity, isNear(task, draft)).isEnough();
    }

    private static boolean isNear(Task task, Task other) {
        return task.region() == other.region();
    }

    private record Candidate(Task task, double similarity, boolean near) implements Comparable<Candidate> {

        boolean isEnough() {
            return similarity >= (near ? MIN_SIMILARITY : MIN_SIMILARITY_ELSEWHERE);
        }

        @Override
        public int compareTo(Candidate other) {
            return Comparator.comparing(Candidate::near)
                    .thenComparingDouble(Candidate::similarity)
                    .reversed()
                    .thenComparing(candidate -> candidate.task().id().value())
                    .compare(this, other);
        }
    }
}
