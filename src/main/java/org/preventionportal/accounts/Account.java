package org.preventionportal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.ManagedAccounts.ManagedAccount;

/** Shows an account to administrators. */
record Account(ManagedAccount managed) {

    /** Names the account in the audit trail. */
    public PersonId id() {
        return managed.person();
    }

    public PersonId person() {
        return managed.person();
    }

    public String name() {
        return managed.name();
    }

    @Nullable
    public String email() {
        return managed.email().isEmpty() ? null : managed.email();
    }

    public AccountState state() {
        return managed.isSuspended() ? AccountState.SUSPENDED : AccountState.ACTIVE;
    }

    public List<Role> roles() {
        return managed.roles();
    }

    public List<Region> regions() {
        return managed.regions();
    }

    public List<PartnerId> leads() {
        return managed.leads();
    }

    @Nullable
    public Instant createdAt() {
        return managed.createdAt();
    }

    /** Keycloak counts no versions, so it is made from what the changes replace. */
    public int version() {
        List<String> names = roles().stream().map(Role::name).toList();
        List<String> places = regions().stream().map(Region::name).toList();
        return Objects.hash(names, places, managed.isSuspended()) & Integer.MAX_VALUE;
    }

    @Override
    public int hashCode() {
        return id().hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
