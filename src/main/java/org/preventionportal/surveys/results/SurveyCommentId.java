package org.preventionportal.surveys.results;

import org.preventionportal.platform.Id;

/** Names a comment in the audit trail. */
record SurveyCommentId(String value) implements Id {

    @Override
    public String toString() {
        return value;
    }
}
