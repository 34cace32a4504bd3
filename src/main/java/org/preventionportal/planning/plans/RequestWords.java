package org.preventionportal.planning.plans;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.planning.effort.Days;
import org.preventionportal.planning.quarter.OfficerLoad;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.priority.Score;
import org.preventionportal.tasks.progress.TaskState;

/** Says why a request is in a plan or out, and what is lost without it, from numbers and coded values only. */
final class RequestWords {

    private final Task request;
    private final MissedTargets missed;
    private final PlanEffect effect;
    private final String days;

    RequestWords(Task request, MissedTargets missed, PlanEffect effect) {
        this.request = request;
        this.missed = missed;
        this.effect = effect;
        days = Days.words(effect.after().days(request));
    }

    /** @param planned null if nothing is planned */
    String explanation(@Nullable PlannedDecision planned) {
        String reason = planned == null
                ? unplanned()
                : switch (planned.action()) {
                    case ACCEPT, ASSIGN -> accepted(effect.after().load(planned.officer()));
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
        return "In: it has %s%s.%s It takes about %s. The officer then %s."
                .formatted(
                        points(),
                        effect.before().spread().isColdSpot(request.region())
                                ? ", and %s is a cold spot"
                                        .formatted(request.region().label())
                                : "",
                        due(),
                        days,
                        free < 0 ? "lacks " + Days.words(-free) : "has %s left".formatted(Days.words(free)));
    }

    private String points() {
        return "%d points in the queue".formatted(Math.round(QueueForecast.points(request.queuePosition())));
    }

    private String due() {
        LocalDate day = request.progress().clock().decideBy();
        return day == null
                        || day.isBefore(effect.after().today())
                        || day.isAfter(effect.after().quarter().endsOn())
                ? ""
                : " It is to be decided by %s.".formatted(DateWords.inWords(day));
    }

    private String unplanned() {
        if (request.state() == TaskState.INFORMATION_REQUESTED) {
            return "Out: it waits for the partner's answer and cannot be accepted before.";
        }
        String region = request.region().label();
        Optional<Double> most = effect.after().mostFreeDays(request);
        if (most.isEmpty()) {
            return effect.after().loads().stream().anyMatch(load -> load.covers(request.region()))
                    ? "Out: no officer of %s may deliver it.".formatted(region)
                    : "Out: no officer covers %s.".formatted(region);
        }
        if (effect.after().fits(request)) {
            return limit()
                    + "There is room: it takes about %s, and an officer has %s free."
                            .formatted(days, Days.words(most.get()));
        }
        return "Out: it takes about %s, and no officer of %s has %s free."
                .formatted(days, region, most.get() > 0 ? "more than " + Days.words(most.get()) : "any time");
    }

    private String limit() {
        SuggestionLimits limits = effect.limits();
        return limits == null ? "" : limits.reached(request, effect.accepted());
    }

    String loss() {
        return reach(request.need().reach())
                + factors(Objects.requireNonNull(request.queuePosition()).score())
                + " It has %s.".formatted(points())
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
        return effect.after().spread().isColdSpot(region) ? " %s stays a cold spot.".formatted(region.label()) : "";
    }
}
