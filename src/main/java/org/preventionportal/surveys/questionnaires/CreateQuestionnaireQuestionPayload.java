package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record CreateQuestionnaireQuestionPayload(Questionnaire questionnaire, Question question, List<UserError> userErrors)
        implements Payload {

    CreateQuestionnaireQuestionPayload(Questionnaire questionnaire, Question question) {
        this(questionnaire, question, List.of());
    }

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
