package org.preventionportal.surveys.questionnaires.editing;

import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.preventionportal.surveys.questionnaires.Section;

record CreateQuestionnaireSectionPayload(Questionnaire questionnaire, Section section) implements Payload {

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
