package org.preventionportal.partners;

import java.util.Map;
import java.util.UUID;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on partners and people for the role table, all on the partner of the north. */
public final class PartnerRoleCases {

    private PartnerRoleCases() {}

    public static RoleCases all(Portal portal) {
        return ofPartners()
                .query("access/viewer", Map::of)
                .query("access/officers", Map::of)
                .query("partners/partners", Map::of)
                .add("Query.frontDoors", "partners/publicFrontDoors", "frontDoors", () -> {
                    Input numbers = Input.of("partnerId", Given.NORTH).with("version", 1);
                    portal.codes(
                            Account.LEAD_NORTH, "partners/updateFrontDoor", numbers.with("telephone", "01632 960 001"));
                    return Map.of("region", "NORTH_EAST");
                })
                .query("partners/partnersWithExpiredInvitations", Map::of)
                .add(
                        "Person.partners",
                        "partners/partnersOfPerson",
                        "node.partners.id",
                        () -> Map.of("id", Account.COLLEAGUE_NORTH.id()))
                .addAll(ofThePartner());
    }

    private static RoleCases ofThePartner() {
        var cases = new RoleCases();
        Map.of(
                        "Query.partner", "partner",
                        "Partner.history", "partner.history",
                        "Partner.members", "partner.members",
                        "Partner.people", "partner.people",
                        "Partner.invitations", "partner.invitations",
                        "Partner.relationship", "partner.relationship",
                        "Partner.handoverPack", "partner.handoverPack")
                .forEach((operation, path) ->
                        cases.add(operation, "partners/guardedPartner", path, () -> Map.of("id", Given.NORTH)));
        return cases;
    }

    private static RoleCases ofPartners() {
        return new RoleCases()
                .mutation(
                        "partners/registerPartner",
                        () -> named("A charity", "OTHER").withKey())
                .mutation(
                        "partners/updatePartner",
                        () -> named("A council", "LOCAL_AUTHORITY")
                                .with("partnerId", Given.NORTH)
                                .with("version", 1))
                .mutation("partners/suspendPartner", () -> first(Given.NORTH))
                .mutation("partners/reinstatePartner", () -> first(Given.SUSPENDED))
                .mutation(
                        "partners/updateFrontDoor",
                        () -> Input.of("partnerId", Given.NORTH)
                                .with("version", 1)
                                .with("telephone", "01632 960 001"))
                .mutation(
                        "partners/invitePartnerMember",
                        () -> Input.of("partnerId", Given.NORTH)
                                .withKey()
                                .with("email", "new.%s@example.org".formatted(UUID.randomUUID()))
                                .with("firstName", "New")
                                .with("lastName", "Person"))
                .mutation("partners/resendPartnerInvitation", PartnerRoleCases::invited)
                .mutation("partners/cancelPartnerInvitation", PartnerRoleCases::invited)
                .mutation("partners/removePartnerMember", () -> {
                    PersonId member = Account.PARTNER_TWO.id();
                    Neighbours.shared().keycloak().join(Given.NORTH.value(), member.value());
                    return Input.of("partnerId", Given.NORTH).with("personId", member);
                })
                .mutation(
                        "partners/recordRelationship",
                        () -> Input.of("partnerId", Given.NORTH)
                                .with("version", 0)
                                .with("buyIn", "ENGAGED")
                                .with("agreement", "NONE"))
                .mutation(
                        "partners/logPartnerContact",
                        () -> Input.of("partnerId", Given.NORTH)
                                .withKey()
                                .with("date", "2026-01-05")
                                .with("channel", "CALL")
                                .with("summary", "Spoke."));
    }

    private static Input invited() {
        String key = Neighbours.shared()
                .keycloak()
                .invite(Given.NORTH.value(), "waiting.%s@example.org".formatted(UUID.randomUUID()));
        return Input.of("partnerId", Given.NORTH).with("invitationKey", key);
    }

    private static Input named(String name, String kind) {
        return Input.of("name", name).with("kind", kind).with("region", "WALES");
    }

    private static Input first(PartnerId partner) {
        return Input.of("partnerId", partner).with("version", 1).with("reason", "As agreed");
    }
}
