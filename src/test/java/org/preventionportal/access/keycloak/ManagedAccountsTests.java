package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;
import org.preventionportal.access.keycloak.ManagedAccounts.ManagedAccount;
import org.preventionportal.access.keycloak.ManagedAccounts.Narrowing;
import org.preventionportal.support.MutableClock;

/** Keycloak returns accounts in pages, in the order of their user names. */
class ManagedAccountsTests {

    private static final int ALL = 5_201;

    private final UsersResource users = mock();
    private final RoleAssignments roles = mock();
    private final ManagedAccounts managed =
            new ManagedAccounts(users, roles, mock(), mock(), new KeycloakOutage(new MutableClock()));

    private static UserRepresentation user(int number) {
        var user = new UserRepresentation();
        user.setId("00000000-0000-4000-8000-%012d".formatted(number));
        user.setFirstName("Ada %d".formatted(ALL - number));
        user.setLastName("Example");
        return user;
    }

    private static List<UserRepresentation> page(int first, int most) {
        return IntStream.range(first, Math.min(first + most, ALL))
                .mapToObj(ManagedAccountsTests::user)
                .toList();
    }

    @Test
    void aListHasEverybodyHoweverManyThereAre() {
        when(users.search(any(String.class), anyInt(), anyInt(), eq(false)))
                .thenAnswer(asked -> page(asked.getArgument(1), asked.getArgument(2)));

        assertThat(managed.list(new Narrowing(null, null, null, null, null, null)))
                .extracting(ManagedAccount::person)
                .doesNotHaveDuplicates()
                .hasSize(ALL);
    }
}
