package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;

record CreateQuestionnaireOptionPayload(Questionnaire questionnaire, Option option) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
