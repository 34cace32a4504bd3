package org.preventionportal.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;

/** Records the capacity of officers. */
public final class CapacityDriver {

    private final Portal portal;

    public CapacityDriver(Portal portal) {
        this.portal = portal;
    }

    /** The first absence of an officer from today for a week. */
    public static Input absence(Account officer, @Nullable Account deputy, LocalDate today) {
        return Input.of("officerId", officer.id())
                .with("version", 0)
                .with("startsOn", today)
                .with("endsOn", today.plusDays(7))
                .with("deputyId", deputy == null ? null : deputy.id());
    }

    public void absent(Account officer, @Nullable Account deputy, LocalDate today) {
        portal.change(
                Account.MANAGER,
                "capacity/recordAbsence",
                absence(officer, deputy, today),
                "officerCapacity.version",
                Integer.class);
    }

    public void daysPerWeek(Account officer, double days) {
        portal.change(
                Account.MANAGER,
                "capacity/updateOfficerCapacity",
                days(officer, days),
                "officerCapacity.version",
                Integer.class);
    }

    static Input days(Account officer, double days) {
        return Input.of("officerId", officer.id()).with("version", 0).with("daysPerWeek", days);
    }
}
