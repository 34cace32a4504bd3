package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.MemberRepresentation;

/** Members of a partner, as Keycloak has their accounts. */
class MemberTests {

    @Test
    void aSystemHasNoEmailAddress() {
        var system = new MemberRepresentation();
        system.setId("any");
        assertThat(Organisations.member(system).email()).isNull();

        system.setEmail("any@example.org");
        assertThat(Organisations.member(system).email()).isEqualTo("any@example.org");
    }
}
