package org.preventionportal.support;

import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

/**
 * Tokens with the claims that Keycloak would put into those of the demo accounts, for tests without Keycloak. {@code
 * DemoTokensTests} compares them with Keycloak's.
 */
public final class DemoTokens {

    private DemoTokens() {}

    public static Jwt of(Account account) {
        JsonNode user = DemoRealm.users()
                .filter(each -> each.path("username").asString().equals(account.username))
                .findFirst()
                .orElseThrow();
        Instant now = Instant.now();
        return Jwt.withTokenValue("demo")
                .header("alg", "none")
                .subject(user.path("id").asString())
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .claim("roles", DemoRealm.roles(user))
                .claim("leads", DemoRealm.attribute(user, "leads"))
                .claim("regions", DemoRealm.attribute(user, "regions"))
                .claim(
                        "organization",
                        DemoRealm.organizations()
                                .filter(organization -> DemoRealm.isMember(user, organization))
                                .map(DemoRealm::alias)
                                .toList())
                .build();
    }
}
