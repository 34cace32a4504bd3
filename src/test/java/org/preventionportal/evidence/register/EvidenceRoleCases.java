package org.preventionportal.evidence.register;

import java.util.List;
import java.util.Map;
import org.preventionportal.evidence.register.EvidenceDriver.Evidence;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on evidence for the role table. The north's officer has recorded it. */
public final class EvidenceRoleCases {

    private final EvidenceDriver evidence;

    public EvidenceRoleCases(Portal portal) {
        this.evidence = new EvidenceDriver(portal);
    }

    public RoleCases all() {
        return new RoleCases()
                .query("evidence/evidenceItem", () -> Map.of("id", recorded().id()))
                .add(
                        "EvidenceItem.outcomes",
                        "evidence/evidenceItem",
                        "evidenceItem.outcomes",
                        () -> Map.of("id", recorded().id()))
                .query("evidence/evidenceItems", () -> {
                    recorded();
                    return Map.of();
                })
                .query("evidence/evidenceOverview", Map::of)
                .mutation(
                        "evidence/recordEvidenceItem",
                        () -> Input.of("content", EvidenceDriver.interview("S01"))
                                .withKey())
                .mutation(
                        "evidence/updateEvidenceItem",
                        () -> recorded().input().with("content", Input.of("title", "An interview")))
                .mutation("evidence/linkEvidenceItem", () -> recorded().input().with("outcomeIds", List.of()))
                .mutation("evidence/codeEvidenceItem", () -> EvidenceDriver.coding(recorded()))
                .mutation(
                        "evidence/withdrawEvidenceItem",
                        () -> recorded().input().with("reason", "Consent was withdrawn."));
    }

    private Evidence recorded() {
        return evidence.recorded(EvidenceDriver.interview("S01"));
    }
}
