package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record DeleteQuestionnaireOptionPayload(
        Questionnaire questionnaire, String deletedOptionKey, List<UserError> userErrors) implements Payload {

    DeleteQuestionnaireOptionPayload(Questionnaire questionnaire, String deletedOptionKey) {
        this(questionnaire, deletedOptionKey, List.of());
    }

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
