package org.preventionportal.access.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Tests that a token of the portal opens nothing outside its pages. */
class ApiTokenConverterTests {

    private final ApiTokenConverter converter = new ApiTokenConverter();

    @Test
    void aTokenOfThePortalIsRefused() {
        assertThatThrownBy(() -> converter.convert(token("prevention-portal")))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void aTokenOfAProgramIsTaken() {
        assertThat(converter.convert(token("a-dashboard")).getName()).isEqualTo("person");
    }

    private static Jwt token(String client) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("person")
                .claim("azp", client)
                .build();
    }
}
