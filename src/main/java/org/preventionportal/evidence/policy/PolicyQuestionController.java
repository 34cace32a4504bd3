package org.preventionportal.evidence.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.preventionportal.tasks.Task;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class PolicyQuestionController implements Nodes {

    private final PolicyQuestions questions;

    PolicyQuestionController(PolicyQuestions questions) {
        this.questions = questions;
    }

    @QueryMapping
    @Nullable
    PolicyQuestion policyQuestion(@Argument PolicyQuestionId id) {
        return questions.find(id).orElse(null);
    }

    @QueryMapping
    Window<PolicyQuestion> policyQuestions(
            @Argument @Nullable PolicyQuestionState state, @Argument @Nullable String words, ScrollSubrange range) {
        return questions.page(state, words, range);
    }

    @SchemaMapping(typeName = "Home")
    @Nullable
    Integer raisedPolicyQuestionCount(Caller caller) {
        return questions.countRaised(caller);
    }

    @BatchMapping
    Map<PolicyQuestion, List<Task>> tasks(List<PolicyQuestion> questions) {
        return this.questions.tasks(questions, Caller.current());
    }

    @BatchMapping
    Map<Task, List<PolicyQuestion>> policyQuestions(List<Task> tasks) {
        return questions.raisedBy(tasks, Caller.current());
    }

    @BatchMapping
    Map<PolicyQuestion, Integer> taskCount(List<PolicyQuestion> questions) {
        return this.questions.taskCounts(questions, Caller.current());
    }

    @SchemaMapping
    boolean viewerCanUpdate(PolicyQuestion question, Caller caller) {
        return caller.isDeliveryStaff();
    }

    @MutationMapping
    PolicyQuestionPayload createPolicyQuestion(@Argument CreatePolicyQuestionInput input, Caller caller) {
        return new PolicyQuestionPayload(questions.create(input, caller));
    }

    @MutationMapping
    PolicyQuestionPayload updatePolicyQuestion(@Argument UpdatePolicyQuestionInput input, Caller caller) {
        return new PolicyQuestionPayload(questions.update(input, caller));
    }

    @Override
    public String prefix() {
        return PolicyQuestionId.PREFIX;
    }

    @Override
    public @Nullable PolicyQuestion find(String id, Caller caller) {
        return policyQuestion(new PolicyQuestionId(id));
    }
}
