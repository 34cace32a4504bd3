package org.preventionportal.tasks.handover;

import org.preventionportal.platform.Id;
import org.preventionportal.platform.graphql.Payload;

/** @param handover as it is now */
record HandoverPayload(Handover handover) implements Payload {

    @Override
    public Id changed() {
        return handover.auditId();
    }
}
