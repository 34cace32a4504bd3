package org.preventionportal.accounts;

import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Payload;

/** Has the account, and for the audit trail the reason, which is stored nowhere else. */
record SuspendAccountPayload(Account account, AccountSuspensionReason reason) implements Payload {

    @Override
    public PersonId changed() {
        return account.person();
    }
}
