package org.preventionportal.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One invented member for each demo partner that {@code keycloak/demo.json} has no accounts for, so that each request
 * is asked by somebody of its own partner. They have no password, and so nobody signs in as one of them.
 */
public final class DemoMembers {

    private static final List<String> FIRST_NAMES =
            List.of("Ada", "Bilal", "Cerys", "Dominic", "Esme", "Farah", "Gareth", "Hana", "Ivor", "Jess", "Kofi");

    private static final List<String> LAST_NAMES = List.of(
            "Alderbrook",
            "Birchfield",
            "Coldwell",
            "Dunmere",
            "Elmhurst",
            "Fairlea",
            "Greystone",
            "Hazelgrove",
            "Ivybridge",
            "Kestrel",
            "Larkfield",
            "Marlowe");

    private static final Map<PartnerId, PersonId> WITH_ACCOUNTS = Map.of(
            new PartnerId("ptn_northumberland-county-council"), new PersonId("00000000-0000-4000-8000-000000000001"),
            new PartnerId("ptn_kent-county-council"), new PersonId("00000000-0000-4000-8000-000000000004"),
            new PartnerId("ptn_suspended-training-ltd"), new PersonId("00000000-0000-4000-8000-000000000006"));

    private static final Map<PartnerId, Member> MEMBERS = members();

    private DemoMembers() {}

    private record Row(String reference, String name) {}

    private record Member(PersonId id, String firstName, String lastName, Row partner) {

        private String domain() {
            return partner.reference() + ".example.org";
        }

        private String email() {
            return "%s.%s@%s".formatted(firstName, lastName, domain()).toLowerCase(Locale.ROOT);
        }
    }

    /** Who writes the requests of a demo partner. */
    public static PersonId of(PartnerId partner) {
        PersonId known = WITH_ACCOUNTS.get(partner);
        return known == null
                ? Objects.requireNonNull(MEMBERS.get(partner), partner::value).id()
                : known;
    }

    /** Adds the people and their organisations to a realm that is to be imported. */
    public static void addTo(ObjectNode realm) {
        MEMBERS.forEach((partner, member) -> {
            ObjectNode person = array(realm, "users").addObject();
            person.put("id", member.id().value())
                    .put("username", member.email())
                    .put("email", member.email())
                    .put("firstName", member.firstName())
                    .put("lastName", member.lastName())
                    .put("emailVerified", true)
                    .put("enabled", true);
            person.putArray("realmRoles").add("default-roles-prevention").add("partner");
            ObjectNode organization = array(realm, "organizations").addObject();
            organization
                    .put("redirectUrl", "${PORTAL_URL}/home")
                    .put("alias", partner.value())
                    .put("name", member.partner().name())
                    .put("enabled", true);
            organization.putObject("attributes").putArray("partnerId").add(partner.value());
            organization
                    .putArray("domains")
                    .addObject()
                    .put("name", member.domain())
                    .put("verified", false);
            organization
                    .putArray("members")
                    .addObject()
                    .put("username", member.email())
                    .put("membershipType", "UNMANAGED");
        });
    }

    private static ArrayNode array(ObjectNode realm, String name) {
        return realm.withArray(name);
    }

    private static Map<PartnerId, Member> members() {
        Map<PartnerId, Member> members = new HashMap<>();
        List<Row> rows = new ArrayList<>(DemoCsv.read("/demo/partners.csv", Row.class));
        for (int i = 0; i < rows.size(); i++) {
            var partner = new PartnerId(PartnerId.PREFIX + rows.get(i).reference());
            if (!WITH_ACCOUNTS.containsKey(partner)) {
                members.put(
                        partner,
                        new Member(
                                new PersonId("00000000-0000-4000-8001-%012d".formatted(i + 1)),
                                FIRST_NAMES.get(i % FIRST_NAMES.size()),
                                LAST_NAMES.get(i % LAST_NAMES.size()),
                                rows.get(i)));
            }
        }
        return members;
    }
}
