package org.preventionportal.capacity;

import graphql.GraphQLContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.LondonTime;
import org.springframework.stereotype.Component;

/**
 * Finds who deputises for whom today. A deputy gets no rights by it: lists and emails include the other officer's tasks
 * only in regions that the deputy covers.
 */
@Component
public class Deputies {

    private static final String ABSENTEES = "absentees";

    private final CapacityRecords records;
    private final Directory directory;
    private final Clock clock;

    Deputies(CapacityRecords records, Directory directory, Clock clock) {
        this.records = records;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The officers who are away today and for whom the caller deputises.
     *
     * @param request keeps them, so that they are read once for a list and for the words that explain it
     */
    public List<PersonId> absentees(GraphQLContext request, Caller caller) {
        return request.computeIfAbsent(ABSENTEES, _ -> caller.has(Role.OFFICER) ? absentees(caller.id()) : List.of());
    }

    /** The officers who are away today and for whom this officer deputises. */
    public List<PersonId> absentees(PersonId deputy) {
        LocalDate today = today();
        return records.deputisedBy(deputy, new DateRange(today, today)).stream()
                .map(OfficerCapacity::officer)
                .toList();
    }

    /**
     * Who deputises today for an officer on a task of the region, for emails.
     *
     * @throws Directory.Unavailable as {@link Directory#current}
     */
    public Optional<PersonId> of(@Nullable PersonId officer, Region region) {
        return officer == null
                ? Optional.empty()
                : records.find(officer).stream()
                        .flatMap(capacity -> capacity.absences().stream())
                        .filter(absence -> absence.days().contains(today()))
                        .flatMap(absence -> Optional.ofNullable(absence.deputy()).stream())
                        .filter(deputy -> covers(deputy, region))
                        .findFirst();
    }

    private boolean covers(PersonId deputy, Region region) {
        return directory.current(Role.OFFICER).stream()
                .filter(officer -> officer.person().equals(deputy))
                .anyMatch(officer -> officer.covers(region));
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
