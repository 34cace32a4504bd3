package org.preventionportal.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.Directory.Account;
import org.springframework.stereotype.Component;

/** Reads the accounts of people from Keycloak, many at once, and keeps them for minutes only. */
@Component
class AccountCache {

    /** More ids would not fit into the address of a request. */
    private static final int BATCH_SIZE = 50;

    /** Grows when somebody is forgotten. */
    private final AtomicInteger forgotten = new AtomicInteger();

    private final RealmResource realm;
    private final KeycloakOutage outage;
    private final RevokedAccounts revoked;
    private final LoadingCache<PersonId, Optional<Account>> accounts;
    private final LoadingCache<Role, List<Account>> staff;

    /** For outages only. Changes on other nodes or in Keycloak's console are not in it, so it must not last. */
    private final Cache<Role, List<Account>> lastStaff;

    AccountCache(RealmResource realm, KeycloakOutage outage, RevokedAccounts revoked, Clock clock) {
        this.realm = realm;
        this.outage = outage;
        this.revoked = revoked;
        Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
        this.accounts = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(5))
                .maximumSize(10_000)
                .ticker(ticker)
                .build(CacheLoader.<PersonId, Optional<Account>>bulk(this::load));
        this.staff = Caffeine.newBuilder() // read anew in the background, so that no page waits for it
                .refreshAfterWrite(Duration.ofMinutes(1))
                .expireAfterWrite(Duration.ofMinutes(2))
                .executor(Thread::startVirtualThread)
                .ticker(ticker)
                .build(this::readMembers);
        this.lastStaff = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .ticker(ticker)
                .build();
    }

    /** Has no entry for a person who has left or may not sign in. Keycloak is asked only for those who are not kept. */
    Map<PersonId, Account> find(Collection<PersonId> people) {
        int before = forgotten.get();
        Map<PersonId, Optional<Account>> found = accounts.getAll(people);
        if (forgotten.get() != before) {
            accounts.invalidateAll(people); // what was read may be older than their change
        }
        return present(found);
    }

    /** Leaves out those who are not kept while Keycloak does not answer. */
    Map<PersonId, Account> findKnown(Collection<PersonId> people) {
        try {
            return find(people);
        } catch (Directory.Unavailable away) {
            return present(accounts.getAllPresent(people));
        }
    }

    private static Map<PersonId, Account> present(Map<PersonId, Optional<Account>> found) {
        return found.values().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Account::person, account -> account));
    }

    /**
     * While Keycloak does not answer, those of the last list for ten minutes after it was read. Another node can
     * suspend or erase an account, so the list is compared with the accounts whose tokens are refused.
     */
    List<Account> holders(Role role) {
        return members(role).stream()
                .filter(account -> !revoked.isRevoked(account.person()))
                .toList();
    }

    /** In an outage the list is not read anew: each page would fail to do so. */
    private List<Account> members(Role role) {
        List<Account> kept = outage.isRemembered() ? staff.policy().getIfPresentQuietly(role) : null;
        if (kept != null) {
            return kept;
        }
        int before = forgotten.get();
        try {
            List<Account> found = staff.get(role);
            if (forgotten.get() != before) {
                staff.invalidate(role); // what was read may be older than their change
            }
            return found;
        } catch (Directory.Unavailable away) {
            List<Account> last = lastStaff.getIfPresent(role);
            if (last == null) {
                throw away;
            }
            return last;
        }
    }

    /** Also finds those who may not sign in any more. What is found is kept. */
    List<PersonId> search(String text, int most) {
        return List.copyOf(
                keep(() -> realm.users().search(text, 0, most, false)).keySet());
    }

    /** In the order of the list. If somebody was forgotten meanwhile, the list may be older than their change. */
    private Map<PersonId, Optional<Account>> keep(Supplier<List<UserRepresentation>> list) {
        int before = forgotten.get();
        Map<PersonId, Optional<Account>> read = new LinkedHashMap<>();
        outage.asking(list).forEach(user -> read.put(new PersonId(user.getId()), account(user)));
        accounts.putAll(read);
        if (forgotten.get() != before) {
            accounts.invalidateAll(read.keySet());
        }
        return read;
    }

    void forget(PersonId person) {
        forgotten.incrementAndGet();
        accounts.invalidate(person);
        staff.invalidateAll();
        lastStaff.invalidateAll();
    }

    private Map<PersonId, Optional<Account>> load(Set<? extends PersonId> people) {
        Map<PersonId, Optional<Account>> found = new HashMap<>();
        people.forEach(person -> found.put(person, Optional.empty()));
        people.stream()
                .filter(PersonId::isAccount)
                .map(PersonId::value)
                .gather(Gatherers.windowFixed(BATCH_SIZE))
                .map(ids -> "id:" + String.join(" ", ids))
                .flatMap(ids -> outage.asking(() -> realm.users().search(ids, 0, BATCH_SIZE, false)).stream())
                .forEach(user -> found.put(new PersonId(user.getId()), account(user)));
        return found;
    }

    private List<Account> readMembers(Role role) {
        int before = forgotten.get();
        List<Account> found = keep(() -> KeycloakLists.all(
                        (first, most) -> realm.roles().get(role.claim()).getUserMembers(false, first, most)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        lastStaff.put(role, found);
        if (forgotten.get() != before) {
            lastStaff.invalidate(role);
        }
        return found;
    }

    /** Empty for a person who may not sign in. */
    private static Optional<Account> account(UserRepresentation user) {
        if (Boolean.FALSE.equals(user.isEnabled())) {
            return Optional.empty();
        }
        Map<String, List<String>> attributes =
                Optional.ofNullable(user.getAttributes()).orElse(Map.of());
        return Optional.of(new Account(
                new PersonId(user.getId()),
                user.getUsername(),
                FullName.of(user.getFirstName(), user.getLastName()),
                Optional.ofNullable(user.getEmail()).orElse(""),
                Region.named(attributes.getOrDefault("regions", List.of()))));
    }
}
