package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record CreateQuestionnaireSectionPayload(Questionnaire questionnaire, Section section, List<UserError> userErrors)
        implements Payload {

    CreateQuestionnaireSectionPayload(Questionnaire questionnaire, Section section) {
        this(questionnaire, section, List.of());
    }

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
