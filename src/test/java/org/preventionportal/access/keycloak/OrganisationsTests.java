package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.OrganizationsResource;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.preventionportal.access.keycloak.KeycloakLists.OrganizationPeople;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;

/** How often Keycloak is asked which organization a partner has. */
class OrganisationsTests {

    private final OrganizationsResource keycloak = mock();
    private final OrganizationPeople people = mock();
    private final MutableClock clock = new MutableClock();
    private final Organisations organisations =
            new Organisations(keycloak, people, mock(), new KeycloakOutage(clock), clock::nanos, "");

    @Test
    void anOrganizationIsLookedForAgainAfterFiveMinutes() {
        when(keycloak.searchByAttribute(anyString())).thenReturn(List.of(organization("first")));
        when(people.members(eq("first"), anyBoolean(), anyInt(), anyInt())).thenReturn(List.of(member()));

        assertThat(organisations.members(Given.NORTH)).hasSize(1);
        assertThat(organisations.members(Given.NORTH)).hasSize(1);
        verify(keycloak, times(1)).searchByAttribute("partnerId:" + Given.NORTH);
        clock.advance(Duration.ofMinutes(5));
        organisations.members(Given.NORTH);
        verify(keycloak, times(2)).searchByAttribute("partnerId:" + Given.NORTH);
    }

    @Test
    void anOrganizationThatIsGoneIsLookedForAtOnce() {
        when(keycloak.searchByAttribute(anyString()))
                .thenReturn(List.of(organization("first")))
                .thenReturn(List.of(organization("second")));
        when(people.members(eq("first"), anyBoolean(), anyInt(), anyInt()))
                .thenReturn(List.of())
                .thenThrow(new NotFoundException());
        when(people.members(eq("second"), anyBoolean(), anyInt(), anyInt())).thenReturn(List.of(member()));

        assertThat(organisations.members(Given.NORTH)).isEmpty();
        assertThat(organisations.members(Given.NORTH)).hasSize(1);
    }

    /** In Keycloak's console, another partner may have got it. */
    @Test
    void anOrganizationThatIsNotFoundIsForgotten() {
        when(keycloak.searchByAttribute(anyString()))
                .thenReturn(List.of(organization("first")))
                .thenReturn(List.of());
        when(people.members(eq("first"), anyBoolean(), anyInt(), anyInt())).thenReturn(List.of(member()));

        assertThat(organisations.members(Given.NORTH)).hasSize(1);
        assertThat(organisations.find(Given.NORTH)).isEmpty();
        assertThat(organisations.members(Given.NORTH)).isEmpty();
    }

    /** The first invitation creates it at any time. */
    @Test
    void aMissingOrganizationIsLookedForEachTime() {
        when(keycloak.searchByAttribute(anyString())).thenReturn(List.of()).thenReturn(List.of(organization("first")));
        when(people.members(eq("first"), anyBoolean(), anyInt(), anyInt())).thenReturn(List.of(member()));

        assertThat(organisations.members(Given.NORTH)).isEmpty();
        assertThat(organisations.members(Given.NORTH)).hasSize(1);
    }

    private static OrganizationRepresentation organization(String id) {
        var organization = new OrganizationRepresentation();
        organization.setId(id);
        return organization;
    }

    private static MemberRepresentation member() {
        var member = new MemberRepresentation();
        member.setId(Account.COLLEAGUE_NORTH.id().value());
        return member;
    }
}
