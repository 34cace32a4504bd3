package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** Keycloak does not answer, and the last list of officers may have a former one and lack the new one. */
@PortalTest
class NotificationsWithoutKeycloakTests extends WithoutKeycloak {

    private static final PersonId OFFICER = Account.OFFICER_NORTH_EAST.id();

    @Autowired
    private Directory directory;

    @Autowired
    private Notifier notifier;

    @Autowired
    private TestDatabase database;

    @Test
    void anEmailAboutARequestWaitsAndIsNotLost() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        forgetAccounts(); // or the list could be from a test that moved the clock
        assertThat(directory.officers()).extracting(Directory.Account::person).contains(OFFICER);
        clock.advance(Duration.ofMinutes(3));
        whileSilent(() -> {
            assertThat(directory.officers())
                    .extracting(Directory.Account::person)
                    .contains(OFFICER);
            notifier.run();
            assertThat(database.dump("outbox")).isEmpty();
        });

        clock.advance(KeycloakOutage.REMEMBERED);
        notifier.run();
        assertThat(database.dump("outbox")).contains("REQUEST_RECEIVED", OFFICER.value());
    }
}
