package org.preventionportal.access.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory.Account;

/** Keeps who has a role, in order of name: for two minutes, and for pages in an outage of Keycloak for ten. */
final class StaffLists {

    /** Grows when somebody is forgotten. */
    private final AtomicInteger forgotten = new AtomicInteger();

    private final Function<Role, List<Account>> keycloak;
    private final KeycloakOutage outage;
    private final LoadingCache<Role, List<Account>> lists;

    /** For outages only. Changes on other nodes or in Keycloak's console are not in it, so it must not last. */
    private final Cache<Role, List<Account>> last;

    /** @param keycloak asks who has a role */
    StaffLists(Function<Role, List<Account>> keycloak, KeycloakOutage outage, Ticker ticker) {
        this.keycloak = keycloak;
        this.outage = outage;
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

    /** While Keycloak does not answer, those of the last list for ten minutes after it was read. */
    List<Account> holders(Role role) {
        try {
            return current(role);
        } catch (Directory.Unavailable silent) {
            List<Account> known = last.getIfPresent(role);
            if (known == null) {
                throw silent;
            }
            return known;
        }
    }

    /**
     * A list that is two minutes old at most. In an outage it is not read anew: each page would fail to do so.
     *
     * @throws Directory.Unavailable if there is none
     */
    List<Account> current(Role role) {
        List<Account> kept = outage.isRemembered() ? lists.policy().getIfPresentQuietly(role) : null;
        if (kept != null) {
            return kept;
        }
        int before = forgotten.get();
        List<Account> found = lists.get(role);
        if (forgotten.get() != before) {
            lists.invalidate(role); // what was read may be older than their change
        }
        return found;
    }

    /** Those on the last lists, so that an outage does not take the names from people who can be chosen. */
    Map<PersonId, Optional<Account>> known(Collection<PersonId> people) {
        return last.asMap().values().stream()
                .flatMap(List::stream)
                .filter(account -> people.contains(account.person()))
                .collect(Collectors.toMap(Account::person, Optional::of, (first, _) -> first));
    }

    private List<Account> read(Role role) {
        int before = forgotten.get();
        List<Account> found = keycloak.apply(role).stream()
                .sorted(Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER))
                .collect(Collectors.toCollection(CopyOnWriteArrayList::new));
        last.put(role, found);
        if (forgotten.get() != before) {
            last.invalidate(role);
        }
        return found;
    }

    /**
     * Takes people out who were read as disabled or deleted since, or an outage would bring them back. The lists are
     * changed and not replaced, which would make them younger.
     *
     * @param read empty for a person who may not sign in
     */
    void leaveOutMissing(Map<PersonId, Optional<Account>> read) {
        if (read.containsValue(Optional.<Account>empty())) {
            last.asMap()
                    .values()
                    .forEach(list -> list.removeIf(account -> Optional.empty().equals(read.get(account.person()))));
        }
    }

    /** Forgets all lists, since somebody's roles have changed. */
    void forget() {
        forgotten.incrementAndGet();
        lists.invalidateAll();
        last.invalidateAll();
    }
}
