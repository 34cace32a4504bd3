package org.preventionportal.accounts;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.ManagedAccounts;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerRegister;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.springframework.stereotype.Service;

/** Lists and counts the active partners that nobody leads, for administrators. */
@Service
class PartnersWithoutLead {

    private static final String LED = "led";

    /** The first page shows no count rather than wait longer. */
    private static final Duration ON_THE_FIRST_PAGE = Duration.ofSeconds(3);

    private static final Duration ON_ITS_OWN_PAGE = Duration.ofSeconds(15);

    private final PartnerRegister partners;

    /** Keycloak is asked for every account and about each lead, which is too much for each look at the first page. */
    private final AsyncLoadingCache<String, Set<PartnerId>> led;

    PartnersWithoutLead(PartnerRegister partners, ManagedAccounts accounts, Ticker ticker) {
        this.partners = partners;
        this.led = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(5))
                .ticker(ticker)
                .executor(Thread::startVirtualThread)
                .buildAsync(_ -> accounts.ledPartners());
    }

    @Admins
    public List<Partner> list(Caller caller) {
        return find(ON_ITS_OWN_PAGE, caller)
                .orElseThrow(() -> new Refusal(UserError.general(
                        ErrorCode.UNAVAILABLE, "The account service does not answer. Try again in a minute.")));
    }

    /** Null for everybody but administrators, and while the account service does not answer. */
    @SignedIn
    public @Nullable Integer count(Caller caller) {
        return caller.has(Role.ADMIN)
                ? find(ON_THE_FIRST_PAGE, caller).map(List::size).orElse(null)
                : null;
    }

    /** Empty if Keycloak does not answer in time. What it answers later is there for who asks next. */
    private Optional<List<Partner>> find(Duration most, Caller caller) {
        try {
            Set<PartnerId> all = Objects.requireNonNull(led.get(LED)).get(most.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(partners.activeExcept(all, caller));
        } catch (ExecutionException | TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** After an administrator has changed who leads a partner. */
    void forget() {
        led.synchronous().invalidateAll();
    }
}
