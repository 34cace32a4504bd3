package org.preventionportal.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.preventionportal.support.RoleCases.RoleCase;

/**
 * Makes what a case of the role table is about in a database that is otherwise empty, once for all tests. A caller who
 * needs the case again is given a copy of what was stored.
 */
public final class CaseSnapshots {

    /** These change Keycloak, of which there is no copy. */
    private static final Set<String> IN_KEYCLOAK = Set.of(
            "Mutation.invitePartnerMember",
            "Mutation.inviteInterestedPerson",
            "Mutation.resendPartnerInvitation",
            "Mutation.cancelPartnerInvitation",
            "Mutation.removePartnerMember",
            "Mutation.createStaffAccount",
            "Mutation.updateAccountRoles",
            "Mutation.suspendAccount",
            "Mutation.reinstateAccount",
            "Mutation.appointPartnerLead",
            "Mutation.removePartnerLead",
            "Mutation.erasePerson",
            "Partner.invitations");

    private final Given given;
    private final Map<String, Snapshot> taken = new HashMap<>();

    CaseSnapshots(Given given) {
        this.given = given;
    }

    /** Whether it changes the database only. */
    public static boolean isRepeatable(String operation) {
        return !IN_KEYCLOAK.contains(operation);
    }

    private record Snapshot(RoleCase made, Map<String, List<BsonDocument>> stored) {}

    /** Leaves nothing in the database but the partners and what the case is about. */
    public RoleCase begin(String operation, RoleCases cases) {
        Snapshot snapshot = taken.get(operation);
        if (snapshot == null) {
            given.partnersOnly();
            RoleCase made = cases.of(operation).get();
            if (isRepeatable(operation)) {
                taken.put(operation, new Snapshot(made, given.snapshot()));
            }
            return made;
        }
        given.only(snapshot.stored());
        return snapshot.made();
    }
}
