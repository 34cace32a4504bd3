package org.preventionportal.partners;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.keycloak.PartnerInvitations;
import org.preventionportal.access.roles.SignedIn;
import org.springframework.stereotype.Service;

/** Counts the people whom leads have invited and who have not joined. */
@Service
class InvitationCounts {

    /** Keycloak is asked about each partner of a lead. Hardly anybody leads more than one. */
    private static final int MAX_PARTNERS = 5;

    private final PartnerInvitations invitations;

    InvitationCounts(PartnerInvitations invitations) {
        this.invitations = invitations;
    }

    /** Null for everybody who leads no partner, and while Keycloak does not answer. */
    @SignedIn
    public @Nullable Integer notAccepted(Caller caller) {
        List<PartnerId> led = caller.leads().stream()
                .filter(caller::leads)
                .limit(MAX_PARTNERS)
                .toList();
        if (led.isEmpty()) {
            return null;
        }
        try {
            return led.stream()
                    .mapToInt(partner -> invitations.list(partner).size())
                    .sum();
        } catch (Directory.Unavailable _) {
            return null;
        }
    }
}
