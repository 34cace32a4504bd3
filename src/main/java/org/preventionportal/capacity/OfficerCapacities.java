package org.preventionportal.capacity;

import graphql.GraphQLContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.platform.mongodb.ConcurrencyVersions;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Records the capacity of officers: officers their own, programme managers everybody's. */
@Service
@Validated
class OfficerCapacities {

    private final CapacityRecords records;
    private final Deputies deputies;
    private final Directory directory;
    private final Clock clock;

    OfficerCapacities(CapacityRecords records, Deputies deputies, Directory directory, Clock clock) {
        this.records = records;
        this.deputies = deputies;
        this.directory = directory;
        this.clock = clock;
    }

    /** The capacity of every prevention officer, in the order of their names. */
    @Officers
    public List<OfficerCapacity> all() {
        List<PersonId> officers =
                directory.officers().stream().map(Directory.Account::person).toList();
        Map<PersonId, OfficerCapacity> capacities = records.load(officers);
        return officers.stream()
                .map(officer -> Objects.requireNonNull(capacities.get(officer)))
                .toList();
    }

    /** Empty for all but managers, and without an account service. */
    @SignedIn
    public Optional<CapacityCounts> counts(Caller caller) {
        if (!caller.isManager()) {
            return Optional.empty();
        }
        try {
            return Optional.of(counts(all()));
        } catch (Directory.Unavailable _) {
            return Optional.empty();
        }
    }

    private CapacityCounts counts(List<OfficerCapacity> capacities) {
        DeputyCheck check =
                check(capacities.stream().collect(Collectors.toMap(OfficerCapacity::officer, Function.identity())));
        return new CapacityCounts(
                Math.toIntExact(capacities.stream()
                        .filter(capacity -> capacity.recordedDaysPerWeek() == null)
                        .count()),
                Math.toIntExact(capacities.stream()
                        .flatMap(capacity -> check.absences(capacity).stream())
                        .filter(absence -> absence.deputyProblem() != null)
                        .count()));
    }

    private DeputyCheck check(Map<PersonId, OfficerCapacity> deputies) {
        Map<PersonId, Directory.Account> officers =
                directory.officers().stream().collect(Collectors.toMap(Directory.Account::person, Function.identity()));
        return new DeputyCheck(deputies, officers, today());
    }

    /** Whom the caller deputises for today; null for everybody who is no officer. */
    @SignedIn
    public @Nullable List<PersonId> absentees(GraphQLContext request, Caller caller) {
        return caller.isDeliveryStaff() ? deputies.absentees(request, caller) : null;
    }

    /** The absences of these officers, with the problems of their deputies. */
    @Officers
    public Map<OfficerCapacity, List<CheckedAbsence>> absences(List<OfficerCapacity> capacities) {
        DeputyCheck check = check(records.load(capacities.stream()
                .flatMap(capacity -> capacity.absences().stream())
                .flatMap(absence -> Stream.ofNullable(absence.deputy()))
                .toList()));
        return capacities.stream().distinct().collect(Collectors.toMap(Function.identity(), check::absences));
    }

    @Officers
    public OfficerCapacity update(@Valid UpdateOfficerCapacityInput input, Caller caller) {
        return change(
                input.officerId(), input.version(), caller, capacity -> capacity.withDaysPerWeek(input.daysPerWeek()));
    }

    @Officers
    public OfficerCapacity record(@Valid RecordAbsenceInput input, Caller caller) {
        Absence absence = input.toAbsence();
        return change(
                input.officerId(),
                input.version(),
                caller,
                capacity -> Refusal.checked(
                        () -> capacity.with(absence, today()),
                        () -> requireDeputy(absence.deputy(), input.officerId(), absence)));
    }

    @Officers
    public OfficerCapacity remove(@Valid RemoveAbsenceInput input, Caller caller) {
        return change(
                input.officerId(), input.version(), caller, capacity -> capacity.withoutAbsenceFrom(input.startsOn()));
    }

    @Officers
    public boolean mayUpdate(OfficerCapacity capacity, Caller caller) {
        return mayUpdate(capacity.officer(), caller);
    }

    private static boolean mayUpdate(PersonId officer, Caller caller) {
        return caller.isManager() || officer.equals(caller.id());
    }

    private OfficerCapacity change(
            PersonId officer, long version, Caller caller, UnaryOperator<OfficerCapacity> change) {
        if (!mayUpdate(officer, caller)) {
            throw new Refusal(UserError.input(
                    "officerId",
                    ErrorCode.NOT_ALLOWED,
                    "You can change your own days and absences. Programme managers can change everybody's."));
        }
        account(officer, "officerId");
        return records.save(change.apply(ConcurrencyVersions.require(records.load(officer), version)));
    }

    /** A deputy has to be there on these days, and to be able to decide in all regions of the officer. */
    private void requireDeputy(@Nullable PersonId deputy, PersonId officer, Absence absence) {
        if (deputy == null) {
            return;
        }
        if (deputy.equals(officer)) {
            throw new Refusal(UserError.input("deputyId", ErrorCode.INVALID, "Choose another officer."));
        }
        Directory.Account named = account(deputy, "deputyId");
        String missing = DeputyCheck.uncovered(account(officer, "officerId"), named).stream()
                .map(Region::label)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refusal(UserError.input(
                    "deputyId",
                    ErrorCode.NOT_ALLOWED,
                    "This officer does not cover %s yet. Ask an administrator to add it to their account."
                            .formatted(missing)));
        }
        if (records.load(deputy).isAbsentDuring(absence, today())) {
            throw new Refusal(UserError.input(
                    "deputyId", ErrorCode.INVALID, "This officer is away on some of these days. Choose another one."));
        }
    }

    private Directory.Account account(PersonId person, String field) {
        return directory.officers().stream()
                .filter(officer -> officer.person().equals(person))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(UserError.input(field, ErrorCode.INVALID, "Name a prevention officer.")));
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
