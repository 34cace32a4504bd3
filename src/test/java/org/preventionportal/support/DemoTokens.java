package org.preventionportal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens with the claims that Keycloak would put into those of the demo accounts, for tests without Keycloak. {@code
 * DemoTokensTests} compares them with Keycloak's.
 */
public final class DemoTokens {

    private static final JsonNode REALM = read(Path.of("keycloak/demo.json"));

    private DemoTokens() {}

    public static Jwt of(Account account) {
        JsonNode user = stream(REALM.path("users"))
                .filter(each -> each.path("username").asString().equals(account.username))
                .findFirst()
                .orElseThrow();
        Instant now = Instant.now();
        return Jwt.withTokenValue("demo")
                .header("alg", "none")
                .subject(user.path("id").asString())
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .claim("roles", strings(user.path("realmRoles")))
                .claim("leads", strings(user.path("attributes").path("leads")))
                .claim("regions", strings(user.path("attributes").path("regions")))
                .claim("organization", organizations(account.username))
                .build();
    }

    private static List<String> organizations(String username) {
        return stream(REALM.path("organizations"))
                .filter(organization -> stream(organization.path("members"))
                        .anyMatch(member -> member.path("username").asString().equals(username)))
                .map(organization -> organization.path("alias").asString())
                .toList();
    }

    private static List<String> strings(JsonNode values) {
        return stream(values).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> stream(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false);
    }

    private static JsonNode read(Path file) {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
