package org.preventionportal.surveys.comments;

import java.util.List;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** Answers every mutation that changes a comment. */
record SurveyCommentPayload(SurveyComment surveyComment, List<UserError> userErrors) implements Payload {

    /** Names a comment in the audit trail. */
    private record CommentId(String value) implements Id {

        @Override
        public String toString() {
            return value;
        }
    }

    SurveyCommentPayload(SurveyComment surveyComment) {
        this(surveyComment, List.of());
    }

    @Override
    public Id changed() {
        return new CommentId(surveyComment.id());
    }
}
