package org.preventionportal.surveys.results;

import java.util.List;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record WithholdSurveyCommentPayload(SurveyComment surveyComment, List<UserError> userErrors) implements Payload {

    WithholdSurveyCommentPayload(SurveyComment surveyComment) {
        this(surveyComment, List.of());
    }

    @Override
    public Id changed() {
        return new SurveyCommentId(surveyComment.id());
    }
}
