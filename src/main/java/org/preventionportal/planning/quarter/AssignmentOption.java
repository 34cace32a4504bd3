package org.preventionportal.planning.quarter;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.planning.effort.Days;
import org.preventionportal.tasks.Task;

/**
 * Says how an officer would fit a task, in words. Nobody is assigned by it: officers and programme managers decide.
 *
 * @param isBestFit whether the officer fits best of all who have enough free days and are not away
 * @param hasMoreTasks whether officers have more tasks to deliver than are counted, so that nobody is the best fit
 */
public record AssignmentOption(
        OfficerLoad load, boolean looksAfterPartner, double days, boolean isBestFit, boolean hasMoreTasks) {

    private static final Comparator<AssignmentOption> BEST_FIRST = Comparator.comparing(AssignmentOption::fits)
            .thenComparing(AssignmentOption::looksAfterPartner)
            .thenComparingDouble(AssignmentOption::freeDays)
            .reversed()
            .thenComparing(option -> option.officer().value());

    /**
     * The officers who may deliver the task, the best first.
     *
     * @param days that it takes in the quarter of the loads
     * @param loads without the task
     * @param partnerOfficer who looks after the partner of the task
     * @param hasMoreTasks whether officers have more tasks to deliver than the loads count
     */
    public static List<AssignmentOption> of(
            Task task, double days, List<OfficerLoad> loads, @Nullable PersonId partnerOfficer, boolean hasMoreTasks) {
        List<AssignmentOption> options = loads.stream()
                .filter(load -> load.mayDeliver(task))
                .map(load -> new AssignmentOption(
                        load, Objects.equals(load.officer(), partnerOfficer), days, false, hasMoreTasks))
                .sorted(BEST_FIRST)
                .toList();
        Optional<AssignmentOption> best = options.stream().findFirst().filter(option -> option.fits() && !hasMoreTasks);
        return options.stream()
                .map(option -> best.filter(option::equals).isPresent()
                        ? new AssignmentOption(option.load, option.looksAfterPartner, days, true, false)
                        : option)
                .toList();
    }

    public PersonId officer() {
        return load.officer();
    }

    public double freeDays() {
        return load.freeDays();
    }

    public int taskCount() {
        return load.taskCount();
    }

    public boolean isAbsentToday() {
        return load.isAbsentToday();
    }

    private boolean fits() {
        return !load.isAway() && load.freeDays() >= days;
    }

    public String explanation() {
        String when = load.isLater() ? "in that quarter" : "in the rest of the quarter";
        String room = load.freeDays() >= days
                ? Days.words(load.freeDays()) + " free"
                : load.freeDays() <= 0 ? "No free days" : "Only %s free".formatted(Days.words(load.freeDays()));
        String work = load.taskCount() == 1 ? "1 task to deliver." : "%d tasks to deliver.".formatted(load.taskCount());
        return (looksAfterPartner ? "Looks after this partner. " : "")
                + "%s %s; the task takes about %s. ".formatted(room, when, Days.words(days))
                + work
                + (load.isAway() ? " Away today." : "");
    }
}
