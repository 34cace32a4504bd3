package org.preventionportal.capacity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Portal;
import org.preventionportal.support.RoleCases;

/** The operations on the capacity of officers for the role table. */
public final class CapacityRoleCases {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final CapacityDriver capacities;

    public CapacityRoleCases(Portal portal) {
        this.capacities = new CapacityDriver(portal);
    }

    public RoleCases all() {
        return new RoleCases()
                .query("capacity/officerCapacities", Map::of)
                .add("Viewer.deputyFor", "capacity/deputyFor", "viewer.deputyFor", Map::of)
                .mutation("capacity/updateOfficerCapacity", () -> CapacityDriver.days(Account.OFFICER_NORTH_EAST, 2.5))
                .mutation(
                        "capacity/recordAbsence", () -> CapacityDriver.absence(Account.OFFICER_NORTH_EAST, null, today))
                .mutation("capacity/removeAbsence", () -> {
                    capacities.absent(Account.OFFICER_NORTH_EAST, null, today);
                    return Map.of("officerId", Account.OFFICER_NORTH_EAST.id(), "version", 1, "startsOn", today);
                });
    }
}
