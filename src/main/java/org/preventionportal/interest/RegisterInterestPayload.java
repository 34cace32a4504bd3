package org.preventionportal.interest;

import org.preventionportal.platform.graphql.Payload;

/**
 * Says that interest is registered, and nothing else: the sender may not read it afterwards, and learns nothing of what
 * the programme knows already.
 *
 * @param changed for the audit trail
 */
record RegisterInterestPayload(boolean isRegistered, ExpressionOfInterestId changed) implements Payload {

    RegisterInterestPayload(ExpressionOfInterest registered) {
        this(true, registered.id());
    }
}
