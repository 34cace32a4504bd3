package org.preventionportal.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.access.CallerAuthentication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Tests without Keycloak know the same callers as tests with it. */
@PortalTest
class DemoTokensTests {

    @Autowired
    private JwtDecoder decoder;

    @ParameterizedTest
    @EnumSource
    void tokensNameTheCallerThatKeycloaksTokensName(Account account) {
        var keycloaks = new CallerAuthentication(decoder.decode(Tokens.of(account)));
        assertThat(new CallerAuthentication(DemoTokens.of(account)).getPrincipal())
                .isEqualTo(keycloaks.getPrincipal());
    }
}
