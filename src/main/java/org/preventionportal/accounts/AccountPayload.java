package org.preventionportal.accounts;

import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.graphql.Payload;

record AccountPayload(Account account, List<UserError> userErrors) implements Payload {

    AccountPayload(Account account) {
        this(account, List.of());
    }

    @Override
    public PersonId changed() {
        return account.person();
    }
}
