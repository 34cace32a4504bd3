package org.preventionportal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads people and organizations from {@code keycloak/demo.json}. */
final class DemoRealm {

    private static final JsonNode REALM = read(Path.of("keycloak/demo.json"));

    private DemoRealm() {}

    static Stream<JsonNode> users() {
        return stream(REALM.path("users"));
    }

    static Stream<JsonNode> organizations() {
        return stream(REALM.path("organizations"));
    }

    static boolean isMember(JsonNode user, JsonNode organization) {
        return stream(organization.path("members"))
                .anyMatch(member -> member.path("username").equals(user.path("username")));
    }

    static String id(JsonNode user) {
        return user.path("id").asString();
    }

    static List<String> roles(JsonNode user) {
        return strings(user.path("realmRoles"));
    }

    static List<String> attribute(JsonNode of, String name) {
        return strings(of.path("attributes").path(name));
    }

    static String alias(JsonNode organization) {
        return organization.path("alias").asString();
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
