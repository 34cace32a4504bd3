package org.preventionportal.capacity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores how many days a week an officer has for tasks, and when the officer is away.
 *
 * @param id the id of the officer's account
 * @param recordedDaysPerWeek null until somebody records it
 * @param absences the first one first; they do not overlap
 */
@Document("officerCapacities")
public record OfficerCapacity(
        @Id String id,
        @Version long version,
        PersonId officer,
        @Nullable Double recordedDaysPerWeek,
        List<Absence> absences)
        implements Versioned {

    /** Assumed until somebody records the days. */
    public static final double FULL_TIME = 5;

    private static final int MAX_ABSENCES = 50;
    private static final int MAX_ABSENCE_DAYS = 366;
    private static final int MAX_YEARS_AHEAD = 2;

    static OfficerCapacity of(PersonId officer) {
        return new OfficerCapacity(officer.value(), 0, officer, null, List.of());
    }

    public double daysPerWeek() {
        return recordedDaysPerWeek == null ? FULL_TIME : recordedDaysPerWeek;
    }

    public boolean isAbsentOn(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.days().contains(day));
    }

    /** Whether the officer is away during another absence, apart from absences that are over. */
    boolean isAbsentDuring(Absence other, LocalDate today) {
        return absences.stream()
                .anyMatch(absence -> !absence.isOver(today) && absence.days().overlaps(other.days()));
    }

    /** How many absences ended before a day. */
    long absencesBefore(LocalDate day) {
        return absences.stream().filter(absence -> absence.isOver(day)).count();
    }

    OfficerCapacity withDaysPerWeek(double days) {
        if (days < 0 || days > FULL_TIME || days * 2 != Math.rint(days * 2)) {
            throw new Refusal(UserError.input(
                    "daysPerWeek", ErrorCode.OUT_OF_RANGE, "Enter 0 to 5 days, in steps of half a day."));
        }
        return new OfficerCapacity(id, version, officer, days, absences);
    }

    /** @throws Refusal if the days are in the wrong order, too many, too far away, or those of another absence */
    OfficerCapacity with(Absence absence, LocalDate today) {
        DateRange days = absence.days();
        if (days.endsBeforeItStarts()) {
            throw outOfRange("endsOn", DateRange.WRONG_ORDER);
        }
        if (absence.startsOn().plusDays(MAX_ABSENCE_DAYS).isBefore(absence.endsOn())) {
            throw outOfRange("endsOn", "An absence can last a year at most.");
        }
        if (absence.isOver(today) || absence.startsOn().isAfter(today.plusYears(MAX_YEARS_AHEAD))) {
            throw outOfRange(
                    "startsOn", "The last day must not be over, and the first day must be within the next two years.");
        }
        if (absences.stream().anyMatch(other -> other.days().overlaps(days))) {
            throw new Refusal(UserError.input(
                    "startsOn",
                    ErrorCode.ALREADY_EXISTS,
                    "These days overlap another absence. Remove that one first."));
        }
        List<Absence> all = Stream.concat(absences.stream(), Stream.of(absence))
                .sorted(Comparator.comparing(Absence::startsOn))
                .toList();
        if (all.size() > MAX_ABSENCES) {
            throw new Refusal(
                    UserError.general(ErrorCode.FULL, "There are already %d absences.".formatted(MAX_ABSENCES)));
        }
        return new OfficerCapacity(id, version, officer, recordedDaysPerWeek, all);
    }

    OfficerCapacity withoutAbsenceFrom(LocalDate startsOn) {
        List<Absence> left = absences.stream()
                .filter(absence -> !absence.startsOn().equals(startsOn))
                .toList();
        if (left.size() == absences.size()) {
            throw Refusal.notFound("startsOn", "absence");
        }
        return new OfficerCapacity(id, version, officer, recordedDaysPerWeek, left);
    }

    private static Refusal outOfRange(String field, String message) {
        return new Refusal(UserError.input(field, ErrorCode.OUT_OF_RANGE, message));
    }

    @Override
    public int hashCode() {
        return id.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
