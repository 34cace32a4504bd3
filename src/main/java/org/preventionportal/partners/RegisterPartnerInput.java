package org.preventionportal.partners;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.platform.graphql.IdempotencyKey;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.safeguarding.OneLine;

record RegisterPartnerInput(
        @IdempotencyKey String idempotencyKey,
        @NotBlank @OneLine @FreeText(max = 200) String name,
        PartnerKind kind,
        Region region) {

    Partner toPartner(Caller caller, Instant at) {
        var id = new PartnerId(Ids.ofKey(PartnerId.PREFIX, caller.id(), idempotencyKey));
        return Partner.register(id, name, kind, region, caller.id(), at, Ids.fingerprint(this));
    }
}
