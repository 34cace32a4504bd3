package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** Returns a questionnaire that was created or updated. */
record QuestionnairePayload(Questionnaire questionnaire, List<UserError> userErrors) implements Payload {

    QuestionnairePayload(Questionnaire questionnaire) {
        this(questionnaire, List.of());
    }

    @Override
    public QuestionnaireId changed() {
        return questionnaire.id();
    }
}
