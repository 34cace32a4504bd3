package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.OrganizationsMembersResource;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.KeycloakConfiguration.RoleAssignments;
import org.preventionportal.access.keycloak.KeycloakLists.OrganizationPeople;
import org.preventionportal.access.keycloak.ManagedAccounts.Narrowing;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;

/** A page that asks Keycloak several things waits for it once. */
class KeycloakOutageTests {

    private final MutableClock clock = new MutableClock();
    private final KeycloakOutage outage = new KeycloakOutage(clock);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void nobodyWaitsAgainForSomeSeconds() {
        fail(new ProcessingException("Read timed out"));
        fail(new ProcessingException("Read timed out"));
        assertThat(asked).hasValue(1);

        clock.advance(KeycloakOutage.REMEMBERED);
        assertThat(outage.<String>asking(() -> "is back")).isEqualTo("is back");
    }

    @Test
    void anErrorIsAnAnswer() {
        fail(new InternalServerErrorException());
        fail(new InternalServerErrorException());
        assertThat(asked).hasValue(2);
    }

    /** A proxy answers for a Keycloak that is away, and an account without its rights is refused. */
    @Test
    void anErrorIsNoticed() {
        assertThat(outage.isNoticed()).isFalse();
        fail(new ServiceUnavailableException());
        assertThat(outage.isNoticed()).isTrue();
        clock.advance(KeycloakOutage.REMEMBERED);
        assertThat(outage.isNoticed()).isFalse();

        fail(new ForbiddenException());
        assertThat(outage.isNoticed()).isTrue();
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeItLast() {
        clock.advance(Duration.ofDays(1));
        fail(new ProcessingException("Connection refused"));
        clock.reset();
        assertThat(outage.<String>asking(() -> "is back")).isEqualTo("is back");
    }

    @Test
    void noReadOfPeopleWaitsAgain() {
        UsersResource users = mock();
        OrganizationsResource organizations = mock();
        OrganizationsMembersResource memberships = mock();
        RoleAssignments roles = mock();
        OrganizationPeople people = mock();
        var organisations = new Organisations(organizations, people, mock(), outage, clock::nanos, "");
        var callers = new Callers(users, memberships, outage, mock(), clock::nanos);
        var managed = new ManagedAccounts(users, roles, memberships, organisations, outage);
        PersonId person = Account.OFFICER_NORTH_EAST.id();
        fail(new ProcessingException("Read timed out"));

        List<ThrowingCallable> reads = List.of(
                () -> organisations.members(Given.NORTH),
                () -> callers.find(person),
                () -> callers.partners(person),
                () -> managed.partners(person),
                managed::ledPartners,
                () -> managed.list(new Narrowing(null, null, null, null, null, null)));
        assertThat(reads).allSatisfy(read -> assertThatThrownBy(read).isInstanceOf(Directory.Unavailable.class));
        verifyNoInteractions(users, organizations, people, memberships, roles);
    }

    private void fail(RuntimeException failure) {
        Supplier<String> question = () -> {
            asked.incrementAndGet();
            throw failure;
        };
        assertThatThrownBy(() -> outage.asking(question)).isInstanceOf(Directory.Unavailable.class);
    }
}
