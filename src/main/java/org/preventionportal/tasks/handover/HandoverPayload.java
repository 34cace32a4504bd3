package org.preventionportal.tasks.handover;

import java.util.List;
import org.preventionportal.platform.Id;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

/** @param handover as it is now */
record HandoverPayload(Handover handover, List<UserError> userErrors) implements Payload {

    @Override
    public Id changed() {
        return handover.auditId();
    }
}
