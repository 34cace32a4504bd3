package org.preventionportal.partners;

import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record LogPartnerContactPayload(Contact contact, Partner partner, List<UserError> userErrors) implements Payload {

    LogPartnerContactPayload(Contact contact, Partner partner) {
        this(contact, partner, List.of());
    }

    @Override
    public PartnerId changed() {
        return partner.id();
    }
}
