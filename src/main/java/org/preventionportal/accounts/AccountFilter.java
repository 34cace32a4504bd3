package org.preventionportal.accounts;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.ManagedAccounts.Narrowing;

record AccountFilter(
        @Nullable @Size(max = 200) String words,
        @Nullable Role role,
        @Nullable Region region,
        @Nullable PartnerId partnerId,
        @Nullable Boolean isStaff,
        @Nullable AccountState state) {

    static final AccountFilter NONE = new AccountFilter(null, null, null, null, null, null);

    Narrowing toNarrowing() {
        return new Narrowing(
                words, role, region, partnerId, isStaff, state == null ? null : state == AccountState.SUSPENDED);
    }
}
