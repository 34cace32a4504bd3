package org.preventionportal.partners;

import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record PartnerPayload(Partner partner, List<UserError> userErrors) implements Payload {

    PartnerPayload(Partner partner) {
        this(partner, List.of());
    }

    @Override
    public PartnerId changed() {
        return partner.id();
    }
}
