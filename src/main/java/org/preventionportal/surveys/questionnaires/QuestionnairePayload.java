package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

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
