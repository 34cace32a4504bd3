package org.preventionportal.threats;

import java.util.Map;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;
import org.preventionportal.tasks.Task;
import org.preventionportal.threats.ThreatDriver.Entry;

/** The operations on the threat picture for the role table. The partner of the north is a unit that entries name. */
public final class ThreatRoleCases {

    private final ThreatDriver threats;
    private final Given given;

    public ThreatRoleCases(Portal portal, Given given) {
        this.threats = new ThreatDriver(portal);
        this.given = given;
    }

    public RoleCases all() {
        return new RoleCases()
                .query("threats/threatEntry", () -> Map.of("id", named().id()))
                .add("ThreatEntry.tasks", "threats/threatEntry", "threatEntry.tasks", () -> Map.of("id", named().id()))
                .query("threats/threatEntries", () -> {
                    named();
                    return Map.of();
                })
                .query("threats/threatCoverage", Map::of)
                .add("Home.threatEntryCount", "access/home", "home.threatEntryCount", () -> {
                    named();
                    return Map.of("since", "2026-01-05");
                })
                .add(
                        "Home.hasThreatPicture",
                        "access/home",
                        "home.hasThreatPicture",
                        () -> Map.of("since", "2026-01-05"))
                .add("Task.threatEntries", "threats/taskThreats", "task.threatEntries", this::basis)
                .add("Task.intelligenceBasis", "threats/taskThreats", "task.intelligenceBasis", this::basis)
                .mutation("threats/createThreatEntry", () -> ThreatDriver.creation(ThreatDriver.usual()))
                .mutation(
                        "threats/updateThreatEntry",
                        () -> threats.confirmed().input().with("entry", ThreatDriver.usual()))
                .mutation(
                        "threats/confirmThreatEntry",
                        () -> threats.created(ThreatDriver.usual()).input().with("reviewOn", ThreatDriver.review()))
                .mutation(
                        "threats/withdrawThreatEntry",
                        () -> threats.confirmed().input().with("reason", "It was not true."))
                .mutation("threats/linkTaskToThreatEntry", () -> ThreatDriver.about(threats.confirmed(), task()))
                .mutation("threats/unlinkTaskFromThreatEntry", () -> {
                    Task task = task();
                    return ThreatDriver.about(threats.link(threats.confirmed(), task), task);
                });
    }

    private Entry named() {
        given.partnerOfKind(Given.NORTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        return threats.confirmed(ThreatDriver.naming(Given.NORTH));
    }

    /** Of a request whose intelligence factor is based on an entry that names its own partner. */
    private Map<String, ?> basis() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        threats.linkAsBasis(named(), requested);
        return Map.of("id", requested.id());
    }

    private Task task() {
        return given.accepted(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
    }
}
