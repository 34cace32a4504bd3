package org.preventionportal.surveys.comments;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;

/** Answers every mutation that changes a comment. */
record SurveyCommentPayload(SurveyComment surveyComment) implements Payload {

    /** Names a comment in the audit trail. */
    private record CommentId(String value) implements Id {

        @Override
        public String toString() {
            return value;
        }
    }

    @Override
    public Id changed() {
        return new CommentId(surveyComment.id());
    }
}
