package org.preventionportal.fuzz;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Given;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts accounts of its own in the place of those that all tests share, and deletes what was made in Keycloak. */
final class SpareAccounts implements AutoCloseable {

    static final String MARK = "whimbrel";

    private static final Pattern SHARED = Pattern.compile("00000000-0000-4000-8000-\\d{12}");

    /** Half a character is no text unless it is escaped. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final RandomGenerator random;
    private final KeycloakServer keycloak = Neighbours.shared().keycloak();
    private final Set<String> others = keycloak.accounts();
    private List<String> people = List.of();

    SpareAccounts(RandomGenerator random) {
        this.random = random;
    }

    /** Makes a member of the partner of the north, and somebody without a partner. */
    List<String> begin() {
        people = List.of(account("spare"), account(MARK));
        keycloak.join(Given.NORTH.value(), people.getFirst());
        return people;
    }

    private String account(String name) {
        return keycloak.account("%s.%s@example.org".formatted(name, UUID.randomUUID()), true);
    }

    Operation inPlaceOfShared(Operation operation) {
        String person = people.get(random.nextInt(people.size()));
        String variables = JSON.writeValueAsString(operation.variables());
        return new Operation(
                SHARED.matcher(operation.document()).replaceAll(person),
                JSON.readValue(SHARED.matcher(variables).replaceAll(person), Operation.VARIABLES));
    }

    @Override
    public void close() {
        keycloak.deleteAllBut(others);
    }
}
