package org.preventionportal.evidence.measures;

import java.util.Map;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on measures for the role table. A member of the north has entered them. */
public final class MeasureRoleCases {

    private final MeasureDriver measures;

    public MeasureRoleCases(Portal portal, Given given) {
        this.measures = new MeasureDriver(portal, given);
    }

    public RoleCases all() {
        return new RoleCases()
                .query(
                        "evidence/outcomeMeasure",
                        () -> Map.of("id", measures.created().id()))
                .add(
                        "OutcomeMeasure.history",
                        "evidence/outcomeMeasure",
                        "outcomeMeasure.history",
                        () -> Map.of("id", measures.created().id()))
                .query("evidence/outcomeMeasures", () -> {
                    measures.created();
                    return Map.of();
                })
                .mutation("evidence/createOutcomeMeasure", () -> measures.creation(measures.outcome()))
                .mutation(
                        "evidence/updateOutcomeMeasure",
                        () -> measures.created().input().with("measure", MeasureDriver.referrals()))
                .mutation(
                        "evidence/deleteOutcomeMeasure",
                        () -> measures.created().input());
    }
}
