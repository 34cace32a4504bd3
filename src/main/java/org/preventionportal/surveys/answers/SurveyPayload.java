package org.preventionportal.surveys.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/**
 * Returns a survey to its respondent.
 *
 * @param survey null after an opt-out with a link that opens no survey
 * @param token for all further calls; an open link gives each respondent a new one
 * @param userErrors one for each answer that is refused; the others are saved
 */
record SurveyPayload(@Nullable Survey survey, String token, List<UserError> userErrors) implements Payload {

    SurveyPayload(@Nullable Survey survey, String token) {
        this(survey, token, List.of());
    }

    @Override
    public List<UserError> getUserErrors() {
        return userErrors;
    }

    /** Null, so that the audit trail cannot record who answered. */
    @Override
    public @Nullable Id changed() {
        return null;
    }
}
