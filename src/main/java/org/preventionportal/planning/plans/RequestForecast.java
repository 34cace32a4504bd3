package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.planning.effort.Days;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.DateWords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Reach;

/**
 * Says of a request that waits whether a plan accepts it, why, and what is lost if it does not. The words are composed
 * from numbers and coded values only.
 *
 * @param points what it is ordered by in the queue, 0 to 100
 * @param days that it takes
 * @param action what is planned for it; null if nothing is
 * @param fits whether an officer who may deliver it has enough free days after the plan
 * @param loads what officers have free after the other decisions of the plan
 * @param missesTarget whether nothing is planned and its target to decide is by the end of the quarter
 */
record RequestForecast(
        Task task,
        double points,
        double days,
        @Nullable PlannedAction action,
        boolean fits,
        List<OfficerLoad> loads,
        boolean missesTarget,
        String explanation,
        @Nullable String loss) {

    private static final double HUNDREDTHS = 100;

    /** @param after the situation after the plan */
    static RequestForecast of(Task task, @Nullable PlannedDecision planned, PlanSituation after, Quarter quarter) {
        double days = after.days(task);
        double points = Objects.requireNonNull(task.queuePosition()).rank() / HUNDREDTHS;
        @Nullable PlannedAction action = planned == null ? null : planned.action();
        boolean fits = after.mostFreeDays(task).filter(free -> free >= days).isPresent();
        LocalDate decideBy = task.progress().clock().decideBy();
        boolean misses = action == null && decideBy != null && !decideBy.isAfter(quarter.endsOn());
        return new RequestForecast(
                task,
                points,
                days,
                action,
                fits,
                after.loadsWithout(planned, task),
                misses,
                planned == null ? explainUnplanned(task, days, after) : explain(planned, days, after),
                action == PlannedAction.ACCEPT ? null : loss(task, misses ? decideBy : null, after));
    }

    private static String explain(PlannedDecision planned, double days, PlanSituation after) {
        return switch (planned.action()) {
            case ACCEPT, ASSIGN -> explainAccepted(days, after.load(planned.officer()));
            case DEFER -> "Deferred until %s.".formatted(DateWords.inWords(Objects.requireNonNull(planned.until())));
            case DECLINE -> "Declined.";
        };
    }

    private static String explainAccepted(double days, Optional<OfficerLoad> load) {
        if (load.isEmpty()) {
            return "In, but the officer who is to deliver it is no prevention officer any more.";
        }
        double free = load.get().freeDays();
        return free < 0
                ? "In: it takes about %s. The officer then lacks %s.".formatted(Days.words(days), Days.words(-free))
                : "In: it takes about %s. The officer then has %s left.".formatted(Days.words(days), Days.words(free));
    }

    private static String explainUnplanned(Task task, double days, PlanSituation after) {
        Optional<Double> most = after.mostFreeDays(task);
        if (most.isEmpty()) {
            return "Out: no officer covers %s.".formatted(task.region().label());
        }
        return most.get() >= days
                ? "There is room: it takes about %s, and an officer has %s free."
                        .formatted(Days.words(days), Days.words(most.get()))
                : "Out: it takes about %s, and no officer of %s has more than %s free."
                        .formatted(Days.words(days), task.region().label(), Days.words(Math.max(0, most.get())));
    }

    private static String loss(Task task, @Nullable LocalDate missed, PlanSituation after) {
        var words = new StringBuilder(reach(task.need().reach()));
        Region region = task.region();
        if (after.spread().isColdSpot(region)) {
            words.append(" %s stays a cold spot.".formatted(region.label()));
        }
        if (missed != null) {
            words.append(" The target to decide it is %s.".formatted(DateWords.inWords(missed)));
        }
        return words.toString();
    }

    private static String reach(@Nullable Reach reach) {
        return reach == null
                ? "How many people it would reach is not known."
                : String.format(
                        Locale.UK,
                        "If it is left out, %,d people are not reached, of whom %,d work directly with children and young people.",
                        reach.people(),
                        reach.frontline());
    }
}
