package org.preventionportal.evidence.policy;

import org.preventionportal.platform.graphql.Payload;

record PolicyQuestionPayload(PolicyQuestion policyQuestion) implements Payload {

    @Override
    public PolicyQuestionId changed() {
        return policyQuestion.id();
    }
}
