package org.preventionportal.reporting.digests;

import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Payload;

record UpdateDigestSubscriptionPayload(Caller viewer) implements Payload {

    @Override
    public PersonId changed() {
        return viewer.id();
    }
}
