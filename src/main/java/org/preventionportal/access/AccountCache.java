package org.preventionportal.access;

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
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.admin.client.resource.UsersResource;
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

    private final UsersResource users;
    private final RolesResource roles;
    private final KeycloakOutage outage;
    private final LoadingCache<PersonId, Optional<Account>> accounts;
    private final StaffLists staff;

    AccountCache(
            UsersResource users, RolesResource roles, KeycloakOutage outage, RevokedAccounts revoked, Clock clock) {
        this.users = users;
        this.roles = roles;
        this.outage = outage;
        Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
        this.accounts = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(5))
                .maximumSize(10_000)
                .ticker(ticker)
                .build(CacheLoader.<PersonId, Optional<Account>>bulk(this::load));
        this.staff = new StaffLists(this::readHolders, outage, revoked, ticker);
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
            Map<PersonId, Optional<Account>> kept = accounts.getAllPresent(people);
            Map<PersonId, Account> known = new HashMap<>(staff.known());
            known.keySet().retainAll(people);
            known.keySet().removeAll(kept.keySet()); // an account that may not sign in is kept as empty
            known.putAll(present(kept));
            return known;
        }
    }

    private static Map<PersonId, Account> present(Map<PersonId, Optional<Account>> found) {
        return found.values().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Account::person, account -> account));
    }

    /** Everybody who has the role. While Keycloak does not answer, as it was last known. */
    List<Account> holders(Role role) {
        return staff.holders(role);
    }

    /** Also finds those who may not sign in any more. What is found is kept. */
    List<PersonId> search(String text, int most) {
        return List.copyOf(keep(() -> users.search(text, 0, most, false)).keySet());
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
        staff.forget();
    }

    private Map<PersonId, Optional<Account>> load(Set<? extends PersonId> people) {
        Map<PersonId, Optional<Account>> found = new HashMap<>();
        people.forEach(person -> found.put(person, Optional.empty()));
        people.stream()
                .filter(PersonId::isAccount)
                .map(PersonId::value)
                .gather(Gatherers.windowFixed(BATCH_SIZE))
                .map(ids -> "id:" + String.join(" ", ids))
                .flatMap(ids -> outage.asking(() -> users.search(ids, 0, BATCH_SIZE, false)).stream())
                .forEach(user -> found.put(new PersonId(user.getId()), account(user)));
        return found;
    }

    private List<Account> readHolders(Role role) {
        return keep(() -> KeycloakLists.all(
                        (first, most) -> roles.get(role.claim()).getUserMembers(false, first, most)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
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
