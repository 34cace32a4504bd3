package org.preventionportal.evidence.policy;

import jakarta.validation.Valid;

record UpdatePolicyQuestionInput(
        PolicyQuestionId policyQuestionId,
        long version,
        @Valid PolicyQuestionInput question) {}
