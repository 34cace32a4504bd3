package org.preventionportal.planning.quarter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.capacity.CapacityRecords;
import org.preventionportal.capacity.OfficerCapacity;
import org.preventionportal.planning.effort.Efforts;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.lists.PlannableTasks;
import org.preventionportal.tasks.progress.TaskPart;
import org.springframework.stereotype.Component;

/** Counts the loads of all officers, of the tasks that the caller may see. It does not check the caller's role. */
@Component
public class QuarterLoads {

    /** How many tasks to deliver are counted. */
    private static final int MAX_COMMITTED = 2000;

    private final Directory directory;
    private final CapacityRecords capacities;
    private final PlannableTasks tasks;
    private final Clock clock;

    QuarterLoads(Directory directory, CapacityRecords capacities, PlannableTasks tasks, Clock clock) {
        this.directory = directory;
        this.capacities = capacities;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What officers have to deliver, as {@link #committed(Set, Caller)} does. Nothing of these tasks is shown. */
    public List<Task> committed(Caller caller) {
        return tasks.committed(caller, MAX_COMMITTED + 1);
    }

    /**
     * What officers have to deliver: one task more than are counted, if there are more.
     *
     * @param unasked parts of the tasks that nobody asks for
     */
    public List<Task> committed(Set<TaskPart> unasked, Caller caller) {
        return tasks.committed(unasked, caller, MAX_COMMITTED + 1);
    }

    /** Whether there are more tasks to deliver than are counted. */
    public static boolean hasMore(List<Task> committed) {
        return committed.size() > MAX_COMMITTED;
    }

    /** Those that are counted. */
    static List<Task> counted(List<Task> committed) {
        return committed.stream().limit(MAX_COMMITTED).toList();
    }

    /** Those that are counted and that officers have to deliver in the quarter. */
    public List<Task> workedOn(Quarter quarter, List<Task> committed) {
        LocalDate today = today();
        return counted(committed).stream()
                .filter(task -> quarter.isWorkedOn(task, today))
                .toList();
    }

    /** What the officers of these regions have to deliver, in all regions: one task more than are counted, as above. */
    List<Task> committed(Collection<Region> regions, Caller caller) {
        List<PersonId> able =
                officersOf(regions).stream().map(Directory.Account::person).toList();
        return tasks.committed(able, caller, MAX_COMMITTED + 1);
    }

    private List<Directory.Account> officersOf(Collection<Region> regions) {
        return directory.officers().stream()
                .filter(officer -> regions.stream().anyMatch(officer::covers))
                .toList();
    }

    /** @param committed the tasks that officers have to deliver in the quarter */
    public List<OfficerLoad> of(Quarter quarter, List<Task> committed, Efforts known) {
        return of(directory.officers(), quarter, committed, known);
    }

    /** As above, of the officers of these regions alone: nobody else may deliver a task there. */
    List<OfficerLoad> of(Collection<Region> regions, Quarter quarter, List<Task> committed, Efforts known) {
        return of(officersOf(regions), quarter, committed, known);
    }

    private List<OfficerLoad> of(
            List<Directory.Account> officers, Quarter quarter, List<Task> committed, Efforts known) {
        LocalDate today = today();
        Map<PersonId, OfficerCapacity> recorded =
                capacities.load(officers.stream().map(Directory.Account::person).toList());
        Map<PersonId, List<Task>> byOfficer = committed.stream()
                .filter(task -> task.officer() != null)
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.officer())));
        return officers.stream()
                .map(officer -> OfficerLoad.of(
                        Objects.requireNonNull(recorded.get(officer.person())),
                        officer.regions(),
                        byOfficer.getOrDefault(officer.person(), List.of()),
                        known,
                        quarter,
                        today))
                .toList();
    }

    /**
     * Returns a check whether a person is still an officer, covers a task's region and is not excluded from it. Reads
     * the officers once.
     */
    public BiPredicate<PersonId, Task> mayDeliver() {
        List<Directory.Account> officers = directory.officers();
        return (person, task) -> !task.excludes(person)
                && officers.stream()
                        .anyMatch(officer -> officer.person().equals(person) && officer.covers(task.region()));
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
