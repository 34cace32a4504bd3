package org.preventionportal.reporting.casestudies;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.results.SurveyQuotes;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.outcomes.Outcome;
import org.preventionportal.tasks.outcomes.OutcomeRecords;
import org.preventionportal.tasks.progress.TaskState;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Component;

/** Checks new links, and that all quotes may be quoted. */
@Component
class CaseStudyLinks {

    private static final Set<TaskState> BEGUN =
            Set.of(TaskState.IN_PROGRESS, TaskState.COMPLETED, TaskState.NOT_COMPLETED);

    private final Tasks tasks;
    private final OutcomeRecords outcomes;
    private final SurveyQuotes quotes;

    CaseStudyLinks(Tasks tasks, OutcomeRecords outcomes, SurveyQuotes quotes) {
        this.tasks = tasks;
        this.outcomes = outcomes;
        this.quotes = quotes;
    }

    /** Checks what is new in it for the caller, and that all that it quotes may be quoted. */
    CaseStudyContent checked(CaseStudyContent before, CaseStudyContent content, Caller caller) {
        requireTasks(added(before.taskIds(), content.taskIds()), caller);
        requireOutcomes(added(before.outcomeIds(), content.outcomeIds()), content, caller);
        if (!quotes.mayQuote(content.commentIds(), before.commentIds(), caller)) {
            throw new Refusal(UserError.input(
                    "content.commentIds",
                    ErrorCode.NOT_FOUND,
                    "One of these comments does not exist or may not be quoted. Choose other comments."));
        }
        return content;
    }

    private static <T> List<T> added(Collection<T> before, Collection<T> now) {
        return now.stream().filter(one -> !before.contains(one)).toList();
    }

    private void requireTasks(List<TaskId> added, Caller caller) {
        if (added.isEmpty()) {
            return;
        }
        List<Task> visible = caller.isOfficer() ? tasks.visible(added, caller) : List.of();
        if (visible.size() < added.size()) {
            throw Refusal.notFound("content.taskIds", "task");
        }
        if (!visible.stream().map(Task::state).allMatch(BEGUN::contains)) {
            throw new Refusal(UserError.input(
                    "content.taskIds",
                    ErrorCode.WRONG_STATE,
                    "Choose tasks that are in progress, completed or closed."));
        }
    }

    /** The outcomes must belong to the linked tasks, whichever caller linked them. New ones must be visible. */
    private void requireOutcomes(List<String> added, CaseStudyContent content, Caller caller) {
        List<Outcome> found = outcomes.find(content.outcomeIds()).stream()
                .filter(outcome -> content.taskIds().contains(outcome.task()))
                .toList();
        if (!ids(found).containsAll(content.outcomeIds())
                || !ids(visible(found, caller)).containsAll(added)) {
            throw Refusal.notFound("content.outcomeIds", "outcome of these tasks");
        }
    }

    private List<Outcome> visible(List<Outcome> found, Caller caller) {
        if (!caller.isOfficer() || found.isEmpty()) {
            return List.of();
        }
        Set<TaskId> seen = tasks.visible(found.stream().map(Outcome::task).toList(), caller).stream()
                .map(Task::id)
                .collect(Collectors.toSet());
        return found.stream().filter(outcome -> seen.contains(outcome.task())).toList();
    }

    private static Set<String> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::id).collect(Collectors.toSet());
    }
}
