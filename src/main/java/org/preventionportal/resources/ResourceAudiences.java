package org.preventionportal.resources;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.springframework.stereotype.Component;

/** Resolves what a caller or an organisation may see. */
@Component
class ResourceAudiences {

    private final PartnerRegister partners;

    ResourceAudiences(PartnerRegister partners) {
        this.partners = partners;
    }

    ResourceAudience of(Caller caller) {
        Collection<Partner> own = caller.partners().isEmpty()
                ? List.of()
                : partners.find(caller.partners(), caller).values();
        return ResourceAudience.of(caller, own);
    }

    /** Returns nothing if the caller may not see the partner. */
    Optional<ResourceAudience> of(PartnerId partner, Caller caller) {
        return Optional.ofNullable(partners.find(List.of(partner), caller).get(partner))
                .map(ResourceAudience::of);
    }
}
