package org.preventionportal.surveys.tasks;

import java.time.LocalDate;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.surveys.plans.SurveyPlan;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.tasks.TaskId;

/** @param closesOn the last day on which the participants can answer */
record AskTaskParticipantsInput(
        @IdempotencyKey String idempotencyKey, TaskId taskId, QuestionnaireId questionnaireId, LocalDate closesOn)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.given(closesOn, day -> SurveyPlan.validateLastDay("closesOn", day, today))
                .run();
    }
}
