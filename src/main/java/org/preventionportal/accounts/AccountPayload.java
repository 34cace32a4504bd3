package org.preventionportal.accounts;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Payload;

/** @param reason why the account was suspended, for the audit trail; null for other changes */
record AccountPayload(Account account, @Nullable AccountSuspensionReason reason) implements Payload {

    AccountPayload(Account account) {
        this(account, null);
    }

    @Override
    public PersonId changed() {
        return account.person();
    }
}
