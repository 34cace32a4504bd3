package org.preventionportal.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/** @param version that was read; 0 if nothing is recorded for the officer */
record RecordAbsenceInput(
        PersonId officerId,
        long version,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable PersonId deputyId) {

    Absence toAbsence() {
        return Absence.create(startsOn, endsOn, deputyId);
    }
}
