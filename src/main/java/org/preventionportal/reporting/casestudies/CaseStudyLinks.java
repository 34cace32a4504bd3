package org.preventionportal.reporting.casestudies;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.surveys.comments.SurveyQuotes;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.outcomes.OutcomeAccess;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/** Changes the links of case studies, and checks that all quotes may be quoted. */
@Component
class CaseStudyLinks {

    private static final Set<TaskState> BEGUN =
            Set.of(TaskState.IN_PROGRESS, TaskState.COMPLETED, TaskState.NOT_COMPLETED);

    private final Tasks tasks;
    private final OutcomeAccess outcomes;
    private final SurveyQuotes quotes;

    CaseStudyLinks(Tasks tasks, OutcomeAccess outcomes, SurveyQuotes quotes) {
        this.tasks = tasks;
        this.outcomes = outcomes;
        this.quotes = quotes;
    }

    /** Checks the links of a new case study, and that all that it quotes may be quoted. */
    CaseStudyContent check(CaseStudyContent content, Caller caller) {
        Seen seen = seen(CaseStudyContent.NOTHING_YET, content, caller);
        List<TaskId> linked = Refusal.checked(
                () -> tasks(List.of(), content.taskIds(), seen),
                () -> requireQuotes(content.commentIds(), List.of(), caller));
        List<String> supported = outcomes(List.of(), content.outcomeIds(), seen);
        return ofLinkedTasks(content.withLinks(linked, supported, content.commentIds()), seen);
    }

    /** Applies a change, and checks what is new in it. Links to what the caller does not see stay as they are. */
    CaseStudyContent change(CaseStudyContent before, CaseStudyChangesInput input, Caller caller) {
        CaseStudyContent content = input.applyTo(before);
        Seen seen = seen(before, content, caller);
        List<String> quoted = input.commentIds().isOmitted()
                ? before.commentIds()
                : Patch.either(quotes.hidden(before.commentIds(), caller), content.commentIds());
        List<TaskId> linked = Refusal.checked(
                () -> input.taskIds().isOmitted() ? before.taskIds() : tasks(before.taskIds(), content.taskIds(), seen),
                () -> requireQuotes(quoted, before.commentIds(), caller));
        List<String> supported = input.outcomeIds().isOmitted()
                ? before.outcomeIds()
                : outcomes(before.outcomeIds(), content.outcomeIds(), seen);
        return ofLinkedTasks(content.withLinks(linked, supported, quoted), seen);
    }

    private void requireQuotes(List<String> quoted, List<String> before, Caller caller) {
        if (!quotes.mayQuote(quoted, before, caller)) {
            throw new Refusal(UserError.input(
                    "content.commentIds",
                    ErrorCode.NOT_FOUND,
                    "One of these comments does not exist or may not be quoted. Choose other comments."));
        }
    }

    private static CaseStudyContent ofLinkedTasks(CaseStudyContent content, Seen seen) {
        boolean isOfLinkedTasks = content.outcomeIds().stream()
                .flatMap(id -> Stream.ofNullable(seen.outcomes().get(id)))
                .allMatch(outcome -> content.taskIds().contains(outcome.task()));
        if (!isOfLinkedTasks) {
            throw unknownOutcome();
        }
        return content;
    }

    /** What the caller sees of all that is or was linked; nothing for callers who are not officers. */
    private record Seen(Map<TaskId, Task> tasks, Map<String, Outcome> outcomes) {}

    private Seen seen(CaseStudyContent before, CaseStudyContent now, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return new Seen(Map.of(), Map.of());
        }
        return new Seen(
                tasks.visible(Patch.either(before.taskIds(), now.taskIds()), caller).stream()
                        .collect(Collectors.toMap(Task::id, Function.identity())),
                outcomes.find(Patch.either(before.outcomeIds(), now.outcomeIds()), caller));
    }

    private static List<TaskId> tasks(List<TaskId> before, List<TaskId> now, Seen seen) {
        List<TaskId> linked =
                Patch.links(before, now, seen.tasks().keySet(), () -> Refusal.notFound("content.taskIds", "task"));
        boolean isBegun = seen.tasks().values().stream()
                .filter(task -> now.contains(task.id()) && !before.contains(task.id()))
                .map(Task::state)
                .allMatch(BEGUN::contains);
        if (!isBegun) {
            throw new Refusal(UserError.input(
                    "content.taskIds",
                    ErrorCode.WRONG_STATE,
                    "Choose tasks that are in progress, completed or closed."));
        }
        return linked;
    }

    private static List<String> outcomes(List<String> before, List<String> now, Seen seen) {
        return Patch.links(before, now, seen.outcomes().keySet(), CaseStudyLinks::unknownOutcome);
    }

    private static Refusal unknownOutcome() {
        return Refusal.notFound("content.outcomeIds", "outcome of these tasks");
    }
}
