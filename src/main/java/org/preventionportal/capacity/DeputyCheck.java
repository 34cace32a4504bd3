package org.preventionportal.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Directory;

/**
 * Finds deputies who cannot deputise any more: an illness, or a change of an account, cannot be refused.
 *
 * @param capacities those of the deputies
 * @param officers the accounts of all officers
 */
record DeputyCheck(
        Map<PersonId, OfficerCapacity> capacities, Map<PersonId, Directory.Account> officers, LocalDate today) {

    List<CheckedAbsence> absences(OfficerCapacity capacity) {
        return capacity.absences().stream()
                .map(absence -> CheckedAbsence.of(absence, problem(capacity.officer(), absence)))
                .toList();
    }

    /** Null if the deputy can deputise, if there is none, and if the absence is over. */
    private @Nullable DeputyProblem problem(PersonId absent, Absence absence) {
        PersonId deputy = absence.deputy();
        if (deputy == null || absence.isOver(today)) {
            return null;
        }
        Directory.Account account = officers.get(deputy);
        if (account == null) {
            return DeputyProblem.NO_OFFICER;
        }
        Directory.Account away = officers.get(absent);
        if (away != null && !uncovered(away, account).isEmpty()) {
            return DeputyProblem.REGION_NOT_COVERED;
        }
        OfficerCapacity capacity = capacities.get(deputy); // null if the account has come since they were read
        return capacity != null && capacity.isAbsentDuring(absence, today) ? DeputyProblem.AWAY : null;
    }

    /** The regions of an officer that the deputy does not cover. */
    static List<Region> uncovered(Directory.Account absent, Directory.Account deputy) {
        return absent.regions().stream()
                .filter(region -> !deputy.covers(region))
                .toList();
    }
}
