package org.preventionportal.access.keycloak;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
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
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory.Account;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;
import org.springframework.stereotype.Component;

/** Reads the accounts of people from Keycloak, many at once, and keeps them for minutes only. */
@Component
class AccountCache {

    /** More ids would not fit into the address of a request. */
    private static final int BATCH_SIZE = 50;

    /** Grows when somebody is forgotten. */
    private final AtomicInteger forgotten = new AtomicInteger();

    private final UsersResource users;
    private final RoleAssignments roles;
    private final KeycloakOutage outage;
    private final RevokedAccounts revoked;
    private final LoadingCache<PersonId, Optional<Account>> accounts;
    private final StaffLists staff;

    AccountCache(
            UsersResource users, RoleAssignments roles, KeycloakOutage outage, RevokedAccounts revoked, Ticker ticker) {
        this.users = users;
        this.roles = roles;
        this.outage = outage;
        this.revoked = revoked;
        this.accounts = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(5))
                .maximumSize(10_000)
                .ticker(ticker)
                .build(CacheLoader.<PersonId, Optional<Account>>bulk(this::load));
        this.staff = new StaffLists(this::readHolders, outage, ticker);
    }

    /** Has no entry for a person who has left or may not sign in. Keycloak is asked only for those who are not kept. */
    Map<PersonId, Account> find(Collection<PersonId> people) {
        int before = forgotten.get();
        Map<PersonId, Optional<Account>> found = accounts.getAll(people);
        settle(found, before);
        return present(found);
    }

    /** Leaves out those who are not kept while Keycloak does not answer. */
    Map<PersonId, Account> findKnown(Collection<PersonId> people) {
        try {
            return find(people);
        } catch (Directory.Unavailable away) {
            Map<PersonId, Optional<Account>> known = new HashMap<>(staff.known(people));
            known.putAll(accounts.getAllPresent(people));
            return present(known);
        }
    }

    private Map<PersonId, Account> present(Map<PersonId, Optional<Account>> found) {
        return found.values().stream()
                .flatMap(Optional::stream)
                .filter(this::isAccepted)
                .collect(Collectors.toMap(Account::person, account -> account));
    }

    /** Another node may have suspended or erased an account that is kept here. */
    private boolean isAccepted(Account account) {
        return !revoked.isRevoked(account.person());
    }

    /** Everybody who has the role. While Keycloak does not answer, as it was last known. */
    List<Account> holders(Role role) {
        return staff.holders(role).stream().filter(this::isAccepted).toList();
    }

    /** @throws Directory.Unavailable while Keycloak does not answer, unless it did within two minutes */
    List<Account> current(Role role) {
        return staff.current(role).stream().filter(this::isAccepted).toList();
    }

    /** Also finds those who may not sign in any more. What is found is kept. */
    List<PersonId> search(String text, int most) {
        return List.copyOf(keep(() -> users.search(text, 0, most, false)).keySet());
    }

    /** In the order of the list. */
    private Map<PersonId, Optional<Account>> keep(Supplier<List<UserRepresentation>> list) {
        int before = forgotten.get();
        Map<PersonId, Optional<Account>> read = new LinkedHashMap<>();
        outage.asking(list).forEach(user -> read.put(new PersonId(user.getId()), Account.of(user)));
        accounts.putAll(read);
        settle(read, before);
        return read;
    }

    /** If somebody was forgotten meanwhile, what was read may be older than their change. */
    private void settle(Map<PersonId, Optional<Account>> read, int before) {
        if (forgotten.get() != before) {
            accounts.invalidateAll(read.keySet());
        } else {
            staff.leaveOutMissing(read);
        }
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
                .forEach(user -> found.put(new PersonId(user.getId()), Account.of(user)));
        return found;
    }

    private List<Account> readHolders(Role role) {
        return keep(() -> KeycloakLists.holders(roles, role, false)).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
