package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.planning.effort.Days;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.platform.DateWords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.priority.Score;

/** Says why a request is in a plan or out, and what is lost without it, from numbers and coded values only. */
final class RequestWords {

    private final Task request;
    private final double days;
    private final MissedTargets missed;
    private final PlanSituation after;

    /**
     * @param days that the request takes
     * @param after the situation after the plan
     */
    RequestWords(Task request, double days, MissedTargets missed, PlanSituation after) {
        this.request = request;
        this.days = days;
        this.missed = missed;
        this.after = after;
    }

    /** @param planned null if nothing is planned */
    String explanation(@Nullable PlannedDecision planned) {
        String reason = planned == null
                ? unplanned()
                : switch (planned.action()) {
                    case ACCEPT, ASSIGN -> accepted(after.load(planned.officer()));
                    case DEFER ->
                        "Deferred until %s.".formatted(DateWords.inWords(Objects.requireNonNull(planned.until())));
                    case DECLINE -> "Declined.";
                };
        String back = returns() + reason;
        return planned != null && planned.action() == PlannedAction.ACCEPT ? back + missed.words() : back;
    }

    private String returns() {
        LocalDate day = request.deferredUntil();
        return day == null ? "" : "Back on %s. ".formatted(DateWords.inWords(day));
    }

    private String accepted(Optional<OfficerLoad> load) {
        if (load.isEmpty()) {
            return "In, but the officer who is to deliver it is no prevention officer any more.";
        }
        double free = load.get().freeDays();
        return free < 0
                ? "In: it takes about %s. The officer then lacks %s.".formatted(Days.words(days), Days.words(-free))
                : "In: it takes about %s. The officer then has %s left.".formatted(Days.words(days), Days.words(free));
    }

    private String unplanned() {
        Optional<Double> most = after.mostFreeDays(request);
        if (most.isEmpty()) {
            return "Out: no officer covers %s.".formatted(request.region().label());
        }
        return most.get() >= days
                ? "There is room: it takes about %s, and an officer has %s free."
                        .formatted(Days.words(days), Days.words(most.get()))
                : "Out: it takes about %s, and no officer of %s has more than %s free."
                        .formatted(Days.words(days), request.region().label(), Days.words(Math.max(0, most.get())));
    }

    /** @param points that the queue orders the request by today */
    String loss(double points) {
        return reach(request.need().reach())
                + factors(Objects.requireNonNull(request.queuePosition()).score())
                + String.format(Locale.UK, " It has %.1f points in the queue.", points)
                + coldSpot(request.region())
                + missed.words();
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

    private static String factors(Score score) {
        return " Its impact scores %d of 100. ".formatted(score.impact())
                + (score.intelligence() == 0
                        ? "It is based on no intelligence."
                        : "The intelligence that it is based on scores %d of 100.".formatted(score.intelligence()));
    }

    private String coldSpot(Region region) {
        return after.spread().isColdSpot(region) ? " %s stays a cold spot.".formatted(region.label()) : "";
    }
}
