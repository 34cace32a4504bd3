package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

/** Returns a questionnaire that was created or updated. */
record QuestionnairePayload(Questionnaire questionnaire) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
