package org.preventionportal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SliceTest
class DemoMembersTests {

    @Autowired
    private Given given;

    @Autowired
    private DemoData demo;

    @Autowired
    private MongoOperations mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void eachTaskIsRequestedByAMemberOfItsOwnPartner() {
        var realm = (ObjectNode) JsonMapper.builder().build().readTree(Path.of("keycloak/demo.json"));
        DemoMembers.addTo(realm);
        var usernames = values(realm, "users")
                .collect(Collectors.toMap(user -> text(user, "id"), user -> text(user, "username")));
        var organizations = values(realm, "organizations")
                .collect(Collectors.toMap(organization -> text(organization, "alias"), Function.identity()));

        demo.reload(60, 120);

        assertThat(mongo.findAll(Task.class)).hasSize(180).allSatisfy(task -> {
            JsonNode organization = organizations.get(String.valueOf(task.partnerId()));
            assertThat(members(Objects.requireNonNull(organization)))
                    .contains(usernames.get(task.author().value()));
        });
    }

    private static Set<String> members(JsonNode organization) {
        return values(organization, "members")
                .map(member -> text(member, "username"))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> values(JsonNode of, String name) {
        return StreamSupport.stream(of.path(name).spliterator(), false);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString();
    }
}
