package org.preventionportal.surveys.tasks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.validation.ConsistentInput;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.tasks.TaskId;

/**
 * @param sessionOn the day of the session
 * @param cap how many people can answer; null for as many as the task expects
 */
record CreateEventFormInput(
        @IdempotencyKey String idempotencyKey,
        TaskId taskId,
        QuestionnaireId questionnaireId,
        LocalDate sessionOn,

        @Nullable @Min(1) @Max(2000) Integer cap)
        implements ConsistentInput {

    @Override
    public void requireConsistent(LocalDate today) {
        Refusal.given(sessionOn, day -> SessionForm.validate("sessionOn", day, today))
                .run();
    }
}
