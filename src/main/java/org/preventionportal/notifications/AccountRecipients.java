package org.preventionportal.notifications;

import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.springframework.stereotype.Component;

/** Looks up the addresses of people with an account in Keycloak. */
@Component
class AccountRecipients implements Recipients {

    private final Directory directory;

    AccountRecipients(Directory directory) {
        this.directory = directory;
    }

    /** The ids of people have no prefix. */
    @Override
    public String prefix() {
        return "";
    }

    @Override
    public Optional<Envelope> prepare(String recipient, Template template) {
        return directory
                .find(new PersonId(recipient))
                .map(Directory.Account::email)
                .filter(address -> !address.isEmpty())
                .map(address -> new Envelope(address, Map.of()));
    }
}
