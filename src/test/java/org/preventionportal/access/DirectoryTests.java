package org.preventionportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.support.MutableClock;

class DirectoryTests {

    private static final int OFFICERS = 1_001;

    private final RolesResource roles = mock(RETURNS_DEEP_STUBS);

    /** Somebody who is left out would get no email about their tasks. */
    @Test
    void allOfficersAreKnownHoweverManyThereAre() {
        List<UserRepresentation> officers =
                IntStream.range(0, OFFICERS).mapToObj(DirectoryTests::user).toList();
        when(roles.get(Role.OFFICER.claim()).getUserMembers(eq(false), anyInt(), anyInt()))
                .thenAnswer(page -> officers.stream()
                        .skip(page.<Integer>getArgument(1))
                        .limit(page.<Integer>getArgument(2))
                        .toList());
        var clock = new MutableClock();
        var outage = new KeycloakOutage(clock);

        assertThat(new Directory(new AccountCache(mock(), roles, outage, mock(), clock), outage, mock(), mock())
                        .officers())
                .extracting(Directory.Account::person)
                .hasSize(OFFICERS)
                .doesNotHaveDuplicates();
    }

    private static UserRepresentation user(int number) {
        var user = new UserRepresentation();
        user.setId("00000000-0000-4000-8000-%012d".formatted(number));
        user.setUsername("officer." + number);
        user.setEnabled(true);
        return user;
    }
}
