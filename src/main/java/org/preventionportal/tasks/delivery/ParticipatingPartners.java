package org.preventionportal.tasks.delivery;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.stereotype.Service;

/**
 * Names the partners of schedules and activities to officers and programme managers, and null to everybody else.
 * Partners do not see which other partners take part.
 */
@Service
class ParticipatingPartners {

    private final PartnerRegister partners;

    ParticipatingPartners(PartnerRegister partners) {
        this.partners = partners;
    }

    @SignedIn
    public @Nullable List<PartnerId> shown(List<PartnerId> participating, Caller caller) {
        return caller.isDeliveryStaff() ? participating : null;
    }

    /** Refuses partners that are not in the register. */
    @Officers
    public void require(String field, @Nullable List<PartnerId> named, Caller caller) {
        if (named != null && !partners.find(named, caller).keySet().containsAll(new HashSet<>(named))) {
            throw new Refusal(
                    UserError.input(field, ErrorCode.NOT_FOUND, "One of these partners is not in the register."));
        }
    }
}
