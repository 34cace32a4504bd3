package org.preventionportal.surveys.questionnaires;

import org.preventionportal.platform.graphql.Payload;

/** Returns a questionnaire that was created or updated. */
record QuestionnairePayload(Questionnaire questionnaire) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
