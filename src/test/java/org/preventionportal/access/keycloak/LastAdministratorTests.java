package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** An erasure that has begun checks nothing when it is finished, so its person is none of those who remain. */
@SliceTest
class LastAdministratorTests {

    private static final PersonId ADMIN = Account.ADMIN.id();
    private static final PersonId OTHER = Account.MANAGER.id();

    private final RoleAssignments roles = mock();

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private JobFailures failures;

    @Autowired
    private Directory directory;

    @Autowired
    private Given given;

    private RevokedAccounts otherNode;
    private PersonAccounts accounts;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        otherNode = new RevokedAccounts(mongo, clock, failures);
        var revoked = new RevokedAccounts(mongo, clock, failures);
        accounts = new PersonAccounts(mock(), roles, mock(), directory, revoked, mock());
    }

    @Test
    void anAdministratorWhoseErasureHasBegunDoesNotRemain() {
        administrators(user(ADMIN, true), user(OTHER, true));
        assertThat(last(ADMIN, OTHER)).isEmpty();

        otherNode.revoke(OTHER, null);
        try {
            assertThat(last(ADMIN, OTHER)).containsExactly(ADMIN);
        } finally {
            otherNode.forget(OTHER);
        }
    }

    @Test
    void anAdministratorWhoMayNotSignInDoesNotRemain() {
        administrators(user(ADMIN, true), user(OTHER, false));
        assertThat(last(ADMIN, OTHER, Account.EVALUATOR.id())).containsExactly(ADMIN);
    }

    private void administrators(UserRepresentation... users) {
        when(roles.users(eq(Role.ADMIN.claim()), eq(false), anyInt(), anyInt())).thenReturn(List.of(users));
    }

    private static UserRepresentation user(PersonId person, boolean isEnabled) {
        var user = new UserRepresentation();
        user.setId(person.value());
        user.setEnabled(isEnabled);
        return user;
    }

    private Stream<PersonId> last(PersonId... people) {
        return Stream.of(people)
                .filter(person -> accounts.lastAdministratorObstacle(person).isPresent());
    }
}
