package org.preventionportal.evidence.policy;

import java.util.List;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record PolicyQuestionPayload(PolicyQuestion policyQuestion, List<UserError> userErrors) implements Payload {

    PolicyQuestionPayload(PolicyQuestion policyQuestion) {
        this(policyQuestion, List.of());
    }

    @Override
    public PolicyQuestionId changed() {
        return policyQuestion.id();
    }
}
