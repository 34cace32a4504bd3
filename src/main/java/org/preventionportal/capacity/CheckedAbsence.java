package org.preventionportal.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/** Shows an absence, and why its deputy cannot deputise. */
record CheckedAbsence(
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable PersonId deputy,
        @Nullable DeputyProblem deputyProblem) {

    static CheckedAbsence of(Absence absence, @Nullable DeputyProblem problem) {
        return new CheckedAbsence(absence.startsOn(), absence.endsOn(), absence.deputy(), problem);
    }
}
