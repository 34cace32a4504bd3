package org.preventionportal.reporting.digests;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.Payload;
import org.preventionportal.platform.UserError;

record UpdateDigestSubscriptionPayload(Caller viewer, List<UserError> userErrors) implements Payload {

    @Override
    public PersonId changed() {
        return viewer.id();
    }
}
