package org.preventionportal.evidence.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.TaskId;

/**
 * Holds a policy question and its state.
 *
 * @param ownerName the team or the role that follows it up
 * @param bodyName the body that could answer it
 * @param result null until it is over
 */
record PolicyQuestionContent(
        String title,
        String issue,
        String ownerName,
        String bodyName,
        PolicyQuestionState state,
        @Nullable String result,
        List<TaskId> taskIds) {

    /** @throws Refusal if a question that is over has no result, or another one has */
    void requireConsistent() {
        if (state.isOver() && result == null) {
            throw new Refusal(UserError.input("question.result", ErrorCode.REQUIRED, "Enter the result."));
        }
        if (!state.isOver() && result != null) {
            throw new Refusal(UserError.input(
                    "question.result", ErrorCode.NOT_ALLOWED, "Only a resolved or closed question has a result."));
        }
    }

    PolicyQuestionContent withTasks(List<TaskId> linked) {
        return new PolicyQuestionContent(title, issue, ownerName, bodyName, state, result, linked);
    }
}
