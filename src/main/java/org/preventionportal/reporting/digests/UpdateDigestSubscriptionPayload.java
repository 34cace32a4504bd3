package org.preventionportal.reporting.digests;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record UpdateDigestSubscriptionPayload(Caller viewer, List<UserError> userErrors) implements Payload {

    @Override
    public PersonId changed() {
        return viewer.id();
    }
}
