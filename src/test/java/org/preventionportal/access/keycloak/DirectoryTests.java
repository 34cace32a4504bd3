package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;

class DirectoryTests {

    private static final int OFFICERS = 1_001;

    private final RoleAssignments roles = mock();
    private final MutableClock clock = new MutableClock();
    private final KeycloakOutage outage = new KeycloakOutage(clock);
    private final OrganizationsMembersResource memberships = mock();
    private final Callers callers = new Callers(mock(), memberships, outage, mock(), clock::nanos);
    private final Directory directory = new Directory(
            new AccountCache(mock(), roles, outage, mock(), clock::nanos), callers, outage, mock(), mock());

    /** Somebody who is left out would get no email about their tasks. */
    @Test
    void allOfficersAreKnownHoweverManyThereAre() {
        List<UserRepresentation> officers =
                IntStream.range(0, OFFICERS).mapToObj(DirectoryTests::user).toList();
        when(roles.users(eq(Role.OFFICER.claim()), eq(false), anyInt(), anyInt()))
                .thenAnswer(page -> officers.stream()
                        .skip(page.<Integer>getArgument(2))
                        .limit(page.<Integer>getArgument(3))
                        .toList());
        assertThat(directory.officers())
                .extracting(Directory.Account::person)
                .hasSize(OFFICERS)
                .doesNotHaveDuplicates();
    }

    /** Pages have the list of ten minutes ago; who gets an email is not chosen by it. */
    @Test
    void emailsWaitForKeycloak() {
        UserRepresentation officer = user(1);
        when(roles.users(eq(Role.OFFICER.claim()), eq(false), anyInt(), anyInt()))
                .thenReturn(List.of(officer))
                .thenThrow(new ProcessingException("Connection refused"));
        assertThat(directory.deciders(Region.NORTH_EAST, _ -> true)).hasSize(1);
        clock.advance(Duration.ofMinutes(2));

        assertThat(directory.officers()).hasSize(1);
        assertThat(directory.hasOfficer(Region.NORTH_EAST)).isTrue();
        List<ThrowingCallable> choices = List.of(
                () -> directory.current(Role.OFFICER),
                () -> directory.deciders(Region.NORTH_EAST, _ -> true),
                () -> directory.inCharge(new PersonId(officer.getId()), Region.NORTH_EAST, _ -> true));
        assertThat(choices).allSatisfy(choice -> assertThatThrownBy(choice).isInstanceOf(Directory.Unavailable.class));
    }

    /** Otherwise a search or a run of emails would ask for the same person again and again. */
    @Test
    void membershipsAreAskedForOnceAMinute() {
        var person = new PersonId(user(1).getId());
        when(memberships.getOrganizations(person.value()))
                .thenReturn(List.of(organization(Given.NORTH)))
                .thenReturn(List.of(organization(Given.SOUTH)))
                .thenReturn(List.of());
        assertThat(callers.partners(person)).containsExactly(Given.NORTH);
        assertThat(callers.partners(person)).containsExactly(Given.NORTH);

        clock.advance(Duration.ofMinutes(1));
        assertThat(callers.partners(person)).containsExactly(Given.SOUTH);

        directory.forget(person);
        assertThat(callers.partners(person)).isEmpty();
    }

    private static OrganizationRepresentation organization(PartnerId partner) {
        var organization = new OrganizationRepresentation();
        organization.setAlias(partner.value());
        organization.setEnabled(true);
        return organization;
    }

    private static UserRepresentation user(int number) {
        var user = new UserRepresentation();
        user.setId("00000000-0000-4000-8000-%012d".formatted(number));
        user.setUsername("officer." + number);
        user.setEnabled(true);
        user.setAttributes(Map.of("regions", List.of("NORTH_EAST")));
        return user;
    }
}
