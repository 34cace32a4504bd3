package org.preventionportal.surveys.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;
import org.preventionportal.surveys.questionnaires.Survey;

/**
 * What a respondent gets back.
 *
 * @param token by which to go on; a new one for whoever came by the link of a room
 */
record SurveyPayload(Survey survey, String token, List<UserError> userErrors) implements Payload {

    SurveyPayload(Survey survey, String token) {
        this(survey, token, List.of());
    }

    /** Nothing that could be written down. */
    @Override
    public @Nullable Id changed() {
        return null;
    }
}
