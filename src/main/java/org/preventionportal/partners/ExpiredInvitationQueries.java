package org.preventionportal.partners;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.access.roles.SignedIn;
import org.springframework.stereotype.Service;

/** Lists and counts the partners with expired invitations for administrators. */
@Service
class ExpiredInvitationQueries {

    private final ExpiredInvitations expired;
    private final Partners partners;

    ExpiredInvitationQueries(ExpiredInvitations expired, Partners partners) {
        this.expired = expired;
        this.partners = partners;
    }

    /** In order of name. */
    @Admins
    public List<Partner> list(Caller caller) {
        return partners.find(expired.partners(), caller).values().stream()
                .sorted(Comparator.comparing(Partner::sortName))
                .toList();
    }

    /** Null for everybody but administrators. */
    @SignedIn
    public @Nullable Integer count(Caller caller) {
        return caller.has(Role.ADMIN) ? expired.partners().size() : null;
    }
}
