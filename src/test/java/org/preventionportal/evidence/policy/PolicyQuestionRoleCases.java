package org.preventionportal.evidence.policy;

import java.util.List;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;
import org.preventionportal.tasks.Task;

/** The operations on policy questions for the role table. */
public final class PolicyQuestionRoleCases {

    private final Given given;
    private final PolicyQuestionDriver questions;

    public PolicyQuestionRoleCases(Portal portal, Given given) {
        this.given = given;
        this.questions = new PolicyQuestionDriver(portal);
    }

    public RoleCases all() {
        return new RoleCases()
                .query(
                        "evidence/policyQuestion",
                        () -> Map.of("id", questions.created().id()))
                .add(
                        "PolicyQuestion.tasks",
                        "evidence/policyQuestion",
                        "policyQuestion.tasks",
                        () -> Map.of("id", questions.created().id()))
                .add("Task.policyQuestions", "evidence/policyQuestionsOfTask", "task.policyQuestions", () -> {
                    Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
                    questions.create(PolicyQuestionDriver.plugging().with("taskIds", List.of(task.id())));
                    return Map.of("id", task.id());
                })
                .query("evidence/policyQuestions", () -> {
                    questions.created();
                    return Map.of();
                })
                .mutation(
                        "evidence/createPolicyQuestion",
                        () -> PolicyQuestionDriver.creation(PolicyQuestionDriver.plugging()))
                .mutation(
                        "evidence/updatePolicyQuestion",
                        () -> questions.created().input().with("question", PolicyQuestionDriver.plugging()));
    }
}
