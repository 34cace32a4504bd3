package org.preventionportal.accounts;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.ManagedAccounts.Narrowing;

record AccountFilter(
        @Nullable @Size(max = 200) String words,
        @Nullable AccountRole role,
        @Nullable Region region,
        @Nullable PartnerId partnerId,
        @Nullable Boolean isStaff,
        @Nullable AccountState state) {

    static final AccountFilter NONE = new AccountFilter(null, null, null, null, null, null);

    /** Names a role by which accounts can be listed: Keycloak lists members by their partner only. */
    enum AccountRole {
        PARTNER_LEAD,
        OFFICER,
        PROGRAMME_MANAGER,
        EVALUATOR,
        ADMIN
    }

    Narrowing toNarrowing() {
        return new Narrowing(
                words,
                role == null ? null : Role.valueOf(role.name()),
                region,
                partnerId,
                isStaff,
                state == null ? null : state == AccountState.SUSPENDED);
    }
}
