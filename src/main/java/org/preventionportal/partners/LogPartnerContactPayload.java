package org.preventionportal.partners;

import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.graphql.Payload;

record LogPartnerContactPayload(Contact contact, Partner partner) implements Payload {

    @Override
    public PartnerId changed() {
        return partner.id();
    }
}
