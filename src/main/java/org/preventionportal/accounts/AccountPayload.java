package org.preventionportal.accounts;

import org.preventionportal.access.PersonId;
import org.preventionportal.platform.graphql.Payload;

record AccountPayload(Account account) implements Payload {

    @Override
    public PersonId changed() {
        return account.person();
    }
}
