package org.preventionportal.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Checks whose numbers people read who are worried about a child, and who may change them. */
@SliceTest
class FrontDoorTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    private record LocalFrontDoor(
            String authority, String telephone, @Nullable String outOfHoursTelephone) {}

    @Test
    void aCouncilsFrontDoorIsShownToMembersOfItsRegionOnly() {
        Input numbers = north(1).with("telephone", " 01632 960 001 ").with("outOfHoursTelephone", "");
        assertThat(portal.codes(Account.LEAD_NORTH, "partners/updateFrontDoor", numbers))
                .isEmpty();

        for (Account member : List.of(Account.PARTNER_NORTH, Account.LEAD_NORTH)) {
            assertThat(frontDoors(member))
                    .containsExactly(new LocalFrontDoor("Northumberland County Council", "01632 960 001", null));
        }
        assertThat(frontDoors(Account.PARTNER_SOUTH)).isEmpty();
        assertThat(frontDoors(Account.OFFICER_NORTH_EAST)).isEmpty();

        Input removed = north(2).with("telephone", null);
        assertThat(portal.codes(Account.ADMIN, "partners/updateFrontDoor", removed))
                .isEmpty();
        assertThat(frontDoors(Account.PARTNER_NORTH)).isEmpty();
    }

    @Test
    void whoHasNoAccountReadsTheFrontDoorsOfARegion() {
        change("partners/updateFrontDoor", north(1).with("telephone", "01632 960 001"));
        mongo.insert(council("A council"));

        assertThat(publicFrontDoors("NORTH_EAST"))
                .containsExactly(
                        new LocalFrontDoor("A council", "01632 960 001", null),
                        new LocalFrontDoor("Northumberland County Council", "01632 960 001", null));
        assertThat(publicFrontDoors("WALES")).isEmpty();

        given.suspend(Given.NORTH);
        assertThat(publicFrontDoors("NORTH_EAST"))
                .containsExactly(new LocalFrontDoor("A council", "01632 960 001", null));
    }

    private List<LocalFrontDoor> publicFrontDoors(String region) {
        return portal.anonymous()
                .documentName("partners/publicFrontDoors")
                .variable("region", region)
                .execute()
                .path("frontDoors")
                .entityList(LocalFrontDoor.class)
                .get();
    }

    @Test
    void aNumberThatIsLeftOutStays() {
        change("partners/updateFrontDoor", north(1).with("telephone", "01632 960 001"));
        change("partners/updateFrontDoor", north(2).with("outOfHoursTelephone", "01632 960 002"));
        change("partners/updateFrontDoor", north(3).with("telephone", "01632 960 003"));
        assertThat(frontDoors(Account.PARTNER_NORTH))
                .containsExactly(new LocalFrontDoor("Northumberland County Council", "01632 960 003", "01632 960 002"));
        change("partners/updateFrontDoor", north(4).with("outOfHoursTelephone", null));
        assertThat(frontDoors(Account.PARTNER_NORTH))
                .containsExactly(new LocalFrontDoor("Northumberland County Council", "01632 960 003", null));
    }

    /** A region has fewer councils, but a member of several partners may have several regions. */
    @Test
    void theOwnFrontDoorIsShownFirstHoweverManyThereAre() {
        portal.codes(Account.LEAD_NORTH, "partners/updateFrontDoor", north(1).with("telephone", "01632 960 001"));
        for (int number = 0; number < 51; number++) {
            mongo.insert(council("A council %02d".formatted(number)));
        }

        assertThat(frontDoors(Account.PARTNER_NORTH))
                .hasSize(50)
                .startsWith(
                        new LocalFrontDoor("Northumberland County Council", "01632 960 001", null),
                        new LocalFrontDoor("A council 00", "01632 960 001", null));
        assertThat(frontDoors(Account.PARTNER_SOUTH, "NORTH_EAST"))
                .as("of another region, without the own one")
                .hasSize(50)
                .startsWith(new LocalFrontDoor("A council 00", "01632 960 001", null));
        assertThat(frontDoors(Account.PARTNER_NORTH, "WALES")).isEmpty();
    }

    @Test
    void membersOfANationalPartnerChooseARegion() {
        portal.codes(Account.LEAD_NORTH, "partners/updateFrontDoor", north(1).with("telephone", "01632 960 001"));
        change(
                "partners/updatePartner",
                Input.of("partnerId", Given.SOUTH)
                        .with("version", 1)
                        .with("name", "British Transport Police")
                        .with("kind", "POLICE_FORCE")
                        .with("region", "NATIONAL"));

        assertThat(frontDoors(Account.PARTNER_SOUTH)).isEmpty();
        assertThat(frontDoors(Account.PARTNER_SOUTH, "NORTH_EAST"))
                .containsExactly(new LocalFrontDoor("Northumberland County Council", "01632 960 001", null));
    }

    @Test
    void aFrontDoorIsOfALocalAuthorityAndCostsNoMore() {
        for (String number :
                List.of("0906 700 0000", "07700 900123", "+1 202 555 0100", "999", "call me", "01         ")) {
            assertThat(portal.codes(Account.LEAD_NORTH, "partners/updateFrontDoor", north(1).with("telephone", number)))
                    .containsExactly("INVALID");
        }
        Input training =
                Input.of("partnerId", Given.SUSPENDED).with("version", 1).with("telephone", "01632 960 001");
        assertThat(portal.codes(Account.ADMIN, "partners/updateFrontDoor", training))
                .containsExactly("WRONG_STATE");
    }

    @Test
    void aNumberForTheNightAloneIsNotLost() {
        assertThat(portal.codes(
                        Account.LEAD_NORTH,
                        "partners/updateFrontDoor",
                        north(1).with("outOfHoursTelephone", "01632 960 002")))
                .containsExactly("REQUIRED");
    }

    @Test
    void aLeadOfASuspendedCouncilKeepsItsNumbers() {
        change("partners/suspendPartner", north(1).with("reason", "Closed for now."));
        Input numbers = north(2).with("telephone", "01632 960 001");
        assertThat(portal.codes(Account.LEAD_NORTH, "partners/updateFrontDoor", numbers))
                .containsExactly("PARTNER_SUSPENDED");
        assertThat(canUpdateFrontDoor(Account.LEAD_NORTH)).isFalse();
        assertThat(canUpdateFrontDoor(Account.ADMIN)).isTrue();
        change("partners/updateFrontDoor", numbers);
        assertThat(frontDoors(Account.PARTNER_NORTH)).isEmpty();
    }

    private boolean canUpdateFrontDoor(Account account) {
        return portal.read(
                account,
                "partners/canUpdateFrontDoor",
                Map.of("id", Given.NORTH),
                "partner.viewerCanUpdateFrontDoor",
                Boolean.class);
    }

    private List<LocalFrontDoor> frontDoors(Account account) {
        return portal.readAll(account, "partners/frontDoors", Map.of(), "viewer.frontDoors", LocalFrontDoor.class);
    }

    private List<LocalFrontDoor> frontDoors(Account account, String region) {
        return portal.readAll(
                account, "partners/frontDoors", Map.of("region", region), "viewer.frontDoors", LocalFrontDoor.class);
    }

    private static Partner council(String name) {
        var now = Instant.parse("2026-01-05T09:00:00Z");
        var id = new PartnerId("ptn_" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        return Partner.register(id, name, PartnerKind.LOCAL_AUTHORITY, Region.NORTH_EAST, PersonId.SERVICE, now, null)
                .withFrontDoor(new FrontDoor("01632 960 001", null), PersonId.SERVICE, now);
    }

    private void change(String operation, Input input) {
        assertThat(portal.codes(Account.ADMIN, operation, input)).isEmpty();
    }

    private static Input north(int version) {
        return Input.of("partnerId", Given.NORTH).with("version", version);
    }
}
