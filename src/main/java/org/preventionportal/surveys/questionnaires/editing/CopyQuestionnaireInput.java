package org.preventionportal.surveys.questionnaires.editing;

import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

/** Creates a questionnaire from the pages of another one. */
record CopyQuestionnaireInput(
        @IdempotencyKey String idempotencyKey,
        QuestionnaireId questionnaireId,
        BilingualText title,
        BilingualText introduction,
        BilingualText thanks) {

    Questionnaire toQuestionnaire(Form content, Caller caller, Instant at) {
        var id = new QuestionnaireId(Ids.ofKey(QuestionnaireId.PREFIX, caller.id(), idempotencyKey));
        return new Questionnaire(id, 0, 1, false, content, caller.id(), at, Ids.fingerprint(this));
    }
}
