package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record DeleteQuestionnaireQuestionPayload(
        Questionnaire questionnaire, String deletedQuestionKey, List<UserError> userErrors) implements Payload {

    DeleteQuestionnaireQuestionPayload(Questionnaire questionnaire, String deletedQuestionKey) {
        this(questionnaire, deletedQuestionKey, List.of());
    }

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
