package org.preventionportal.tasks.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.SignedIn;
import org.springframework.stereotype.Service;

/**
 * Names the partners of schedules and activities to officers and programme managers, and null to everybody else.
 * Partners do not see which other partners take part.
 */
@Service
class ParticipatingPartners {

    @SignedIn
    public @Nullable List<PartnerId> shown(List<PartnerId> partners, Caller caller) {
        return caller.isDeliveryStaff() ? partners : null;
    }
}
