package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record CreateQuestionnaireOptionPayload(Questionnaire questionnaire, Option option, List<UserError> userErrors)
        implements Payload {

    CreateQuestionnaireOptionPayload(Questionnaire questionnaire, Option option) {
        this(questionnaire, option, List.of());
    }

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
