package org.preventionportal.accounts;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Admins;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Directory;
import org.preventionportal.access.ManagedAccounts;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Role;
import org.preventionportal.access.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.springframework.stereotype.Service;

/** Lists and counts the active partners that nobody leads, for administrators. */
@Service
class PartnersWithoutLead {

    private static final String LED = "led";

    private final PartnerRegister partners;

    /** Keycloak is asked for every account, which is too much for each look at the first page. */
    private final LoadingCache<String, Set<PartnerId>> led;

    PartnersWithoutLead(PartnerRegister partners, ManagedAccounts accounts) {
        this.partners = partners;
        this.led = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build(_ -> accounts.ledPartners());
    }

    @Admins
    public List<Partner> list(Caller caller) {
        return partners.activeExcept(Objects.requireNonNull(led.get(LED)), caller);
    }

    /** Null for everybody but administrators, and while the account service does not answer. */
    @SignedIn
    public @Nullable Integer count(Caller caller) {
        try {
            return caller.has(Role.ADMIN) ? list(caller).size() : null;
        } catch (Directory.Unavailable _) {
            return null;
        }
    }

    /** After an administrator has changed who leads a partner. */
    void forget() {
        led.invalidateAll();
    }
}
