package org.preventionportal.evidence.policy;

import java.util.Map;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on policy questions for the role table. */
public final class PolicyQuestionRoleCases {

    private final PolicyQuestionDriver questions;

    public PolicyQuestionRoleCases(Portal portal) {
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
