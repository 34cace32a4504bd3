package org.preventionportal.evidence.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Records policy questions, and shows them to those who work with the evidence. */
@Service
@Validated
class PolicyQuestions {

    private final PolicyQuestionRecords records;
    private final Tasks tasks;
    private final Clock clock;

    PolicyQuestions(PolicyQuestionRecords records, Tasks tasks, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.clock = clock;
    }

    @OfficersAndEvaluators
    public Optional<PolicyQuestion> find(PolicyQuestionId id) {
        return records.find(id);
    }

    @OfficersAndEvaluators
    public Window<PolicyQuestion> page(
            @Nullable PolicyQuestionState state,
            @Nullable @Size(max = SearchText.MAX_LENGTH) String words,
            ScrollSubrange range) {
        return records.page(state, words, range);
    }

    /** How many nobody has explored yet, for officers, programme managers and evaluators; null for everybody else. */
    @SignedIn
    public @Nullable Integer countRaised(Caller caller) {
        return caller.isDeliveryStaffOrEvaluator() ? records.count(PolicyQuestionState.RAISED) : null;
    }

    @Officers
    public PolicyQuestion create(@Valid CreatePolicyQuestionInput input, Caller caller) {
        PolicyQuestionContent content = content(null, input.question(), caller);
        return records.insert(input.toQuestion(content, caller, clock.instant()));
    }

    @Officers
    public PolicyQuestion update(@Valid UpdatePolicyQuestionInput input, Caller caller) {
        PolicyQuestion question =
                ConcurrencyVersions.require(records.require(input.policyQuestionId()), input.version());
        PolicyQuestionContent content = content(question.content(), input.question(), caller);
        return records.save(question.update(content, caller.id(), clock.instant()));
    }

    private PolicyQuestionContent content(
            @Nullable PolicyQuestionContent before, PolicyQuestionInput input, Caller caller) {
        PolicyQuestionContent content = input.toContent(before);
        List<TaskId> linked = before == null ? List.of() : before.taskIds();
        return content.withTasks(Refusal.checked(
                () -> input.taskIds().isOmitted() ? linked : links(linked, content.taskIds(), caller),
                content::requireConsistent));
    }

    /** Links to tasks that the caller does not see stay as they are. */
    private List<TaskId> links(List<TaskId> before, List<TaskId> sent, Caller caller) {
        Set<TaskId> visible = tasks.visible(Patch.either(before, sent), caller).stream()
                .map(Task::id)
                .collect(Collectors.toSet());
        return Patch.links(before, sent, visible, () -> Refusal.notFound("question.taskIds", "task"));
    }

    /** Finds the questions that each task raised, for officers and programme managers; for others none. */
    @SignedIn
    public Map<Task, List<PolicyQuestion>> raisedBy(List<Task> tasks, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        List<PolicyQuestion> raised =
                records.raisedBy(tasks.stream().map(Task::id).toList());
        return tasks.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        task -> raised.stream()
                                .filter(question -> question.content().taskIds().contains(task.id()))
                                .toList()));
    }

    /** Counts the tasks that raised each question; for officers and programme managers those that they see. */
    @OfficersAndEvaluators
    public Map<PolicyQuestion, Integer> taskCounts(Collection<PolicyQuestion> questions, Caller caller) {
        Map<PolicyQuestion, List<Task>> seen = tasks(questions, caller);
        return questions.stream().distinct().collect(Collectors.toMap(Function.identity(), question -> {
            List<Task> tasks = seen.get(question);
            return tasks == null ? question.content().taskIds().size() : tasks.size();
        }));
    }

    /** Finds the tasks that raised each question, for callers who see tasks; for others none. */
    @OfficersAndEvaluators
    public Map<PolicyQuestion, List<Task>> tasks(Collection<PolicyQuestion> questions, Caller caller) {
        return tasks.viewsForStaff(questions, question -> question.content().taskIds(), caller);
    }
}
