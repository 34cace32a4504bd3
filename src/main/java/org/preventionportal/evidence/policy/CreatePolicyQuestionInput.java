package org.preventionportal.evidence.policy;

import jakarta.validation.Valid;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;

record CreatePolicyQuestionInput(
        @IdempotencyKey String idempotencyKey, @Valid PolicyQuestionInput question) {

    PolicyQuestion toQuestion(PolicyQuestionContent content, Caller caller, Instant at) {
        var id = new PolicyQuestionId(Ids.ofKey(PolicyQuestionId.PREFIX, caller.id(), idempotencyKey));
        return PolicyQuestion.create(id, content, caller.id(), at, Ids.fingerprint(this));
    }
}
