package org.preventionportal.threats;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.stereotype.Component;

/** Knows which partners are regional organised crime units that are not suspended. */
@Component
class CrimeUnits {

    private final PartnerRegister partners;

    CrimeUnits(PartnerRegister partners) {
        this.partners = partners;
    }

    private static boolean isUnit(Partner partner) {
        return partner.kind() == PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT && !partner.isSuspended();
    }

    /** The units that the caller is a member of. */
    List<PartnerId> of(Caller caller) {
        return caller.partners().isEmpty()
                ? List.of()
                : partners.find(caller.partners(), caller).values().stream()
                        .filter(CrimeUnits::isUnit)
                        .map(Partner::id)
                        .toList();
    }

    /** @throws Refusal if one of them is no unit */
    void require(Collection<PartnerId> named, Caller caller) {
        if (named.isEmpty()) {
            return;
        }
        Map<PartnerId, Partner> known = partners.find(named, caller);
        if (known.size() < named.size()) {
            throw Refusal.notFound("entry.partnerIds", "partner");
        }
        if (!known.values().stream().allMatch(CrimeUnits::isUnit)) {
            throw new Refusal(UserError.input(
                    "entry.partnerIds",
                    ErrorCode.NOT_ALLOWED,
                    "Only regional organised crime units that are not suspended can read an entry."));
        }
    }
}
