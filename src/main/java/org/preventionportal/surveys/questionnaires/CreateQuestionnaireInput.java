package org.preventionportal.surveys.questionnaires;

import jakarta.validation.Valid;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

/** Creates a questionnaire. */
record CreateQuestionnaireInput(
        @IdempotencyKey String idempotencyKey, @Valid Form form) {

    Questionnaire toQuestionnaire(Caller caller, Instant at) {
        var id = new QuestionnaireId(Ids.ofKey(QuestionnaireId.PREFIX, caller.id(), idempotencyKey));
        return new Questionnaire(id, 0, 1, false, form, caller.id(), at, Ids.fingerprint(this));
    }
}
