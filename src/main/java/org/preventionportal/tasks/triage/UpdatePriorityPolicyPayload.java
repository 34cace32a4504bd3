package org.preventionportal.tasks.triage;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;
import org.preventionportal.tasks.priority.PriorityPolicy;

/** Returns the policy in force. */
record UpdatePriorityPolicyPayload(PriorityPolicy priorityPolicy) implements Payload {

    /** Identifies a policy in the audit trail by its version. */
    private record Version(String value) implements Id {}

    @Override
    public Id changed() {
        return new Version("policy-" + priorityPolicy.version());
    }
}
