package org.preventionportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.support.Account;

/** An erasure that has begun checks nothing when it is finished, so its person is none of those who remain. */
class LastAdministratorTests {

    private static final PersonId ADMIN = Account.ADMIN.id();
    private static final PersonId OTHER = Account.MANAGER.id();

    private final RolesResource roles = mock(RETURNS_DEEP_STUBS);
    private final RevokedAccounts revoked = mock();
    private final PersonAccounts accounts = new PersonAccounts(mock(), roles, mock(), mock(), revoked);

    @Test
    void anAdministratorWhoseErasureHasBegunDoesNotRemain() {
        administrators(user(ADMIN, true), user(OTHER, true));
        assertThat(last(ADMIN, OTHER)).isEmpty();

        when(revoked.isRevoked(OTHER)).thenReturn(true);
        assertThat(last(ADMIN, OTHER)).containsExactly(ADMIN);
    }

    @Test
    void anAdministratorWhoMayNotSignInDoesNotRemain() {
        administrators(user(ADMIN, true), user(OTHER, false));
        assertThat(last(ADMIN, OTHER, Account.EVALUATOR.id())).containsExactly(ADMIN);
    }

    private void administrators(UserRepresentation... users) {
        when(roles.get(anyString()).getUserMembers(eq(false), anyInt(), anyInt()))
                .thenReturn(List.of(users));
    }

    private static UserRepresentation user(PersonId person, boolean isEnabled) {
        var user = new UserRepresentation();
        user.setId(person.value());
        user.setEnabled(isEnabled);
        return user;
    }

    private Stream<PersonId> last(PersonId... people) {
        return Stream.of(people).filter(accounts::isLastAdministrator);
    }
}
