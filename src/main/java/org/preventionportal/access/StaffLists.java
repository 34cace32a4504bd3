package org.preventionportal.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.Directory.Account;

/** Keeps who has a role: for two minutes, and for an outage of Keycloak for ten. */
final class StaffLists {

    /** Grows when somebody is forgotten. */
    private final AtomicInteger forgotten = new AtomicInteger();

    private final Function<Role, List<Account>> keycloak;
    private final KeycloakOutage outage;
    private final RevokedAccounts revoked;
    private final LoadingCache<Role, List<Account>> lists;

    /** For outages only. Changes on other nodes or in Keycloak's console are not in it, so it must not last. */
    private final Cache<Role, List<Account>> last;

    /** @param keycloak asks who has a role */
    StaffLists(Function<Role, List<Account>> keycloak, KeycloakOutage outage, RevokedAccounts revoked, Ticker ticker) {
        this.keycloak = keycloak;
        this.outage = outage;
        this.revoked = revoked;
        this.lists = Caffeine.newBuilder() // read anew in the background, so that no page waits for it
                .refreshAfterWrite(Duration.ofMinutes(1))
                .expireAfterWrite(Duration.ofMinutes(2))
                .executor(Thread::startVirtualThread)
                .ticker(ticker)
                .build(this::read);
        this.last = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .ticker(ticker)
                .build();
    }

    /**
     * While Keycloak does not answer, those of the last list for ten minutes after it was read. Another node can
     * suspend or erase an account, so the list is compared with the accounts whose tokens are refused.
     */
    List<Account> holders(Role role) {
        return list(role).stream()
                .filter(account -> !revoked.isRevoked(account.person()))
                .toList();
    }

    /** In an outage the list is not read anew: each page would fail to do so. */
    private List<Account> list(Role role) {
        List<Account> kept = outage.isRemembered() ? lists.policy().getIfPresentQuietly(role) : null;
        if (kept != null) {
            return kept;
        }
        int before = forgotten.get();
        try {
            List<Account> found = lists.get(role);
            if (forgotten.get() != before) {
                lists.invalidate(role); // what was read may be older than their change
            }
            return found;
        } catch (Directory.Unavailable silent) {
            List<Account> known = last.getIfPresent(role);
            if (known == null) {
                throw silent;
            }
            return known;
        }
    }

    /** Everybody of the last lists, so that an outage does not take the names from people who can be chosen. */
    Map<PersonId, Account> known() {
        return last.asMap().values().stream()
                .flatMap(List::stream)
                .filter(account -> !revoked.isRevoked(account.person()))
                .collect(Collectors.toMap(Account::person, account -> account, (first, _) -> first));
    }

    private List<Account> read(Role role) {
        int before = forgotten.get();
        List<Account> found = keycloak.apply(role);
        last.put(role, found);
        if (forgotten.get() != before) {
            last.invalidate(role);
        }
        return found;
    }

    /** Forgets all lists, since somebody's roles have changed. */
    void forget() {
        forgotten.incrementAndGet();
        lists.invalidateAll();
        last.invalidateAll();
    }
}
