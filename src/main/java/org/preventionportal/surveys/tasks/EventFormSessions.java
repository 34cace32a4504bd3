package org.preventionportal.surveys.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.Delivery;
import org.preventionportal.tasks.delivery.activities.Schedule;

/**
 * Says on which days a task has sessions: those of its schedule and of its activities. Empty if it has neither.
 *
 * @param activities the descriptions of the activities on these days
 */
record EventFormSessions(Map<DateRange, List<String>> activities) {

    private static final int MAX_NAMED = 5;

    static EventFormSessions of(Delivery delivery) {
        Map<DateRange, List<String>> sessions = delivery.activities().stream()
                .collect(Collectors.groupingBy(
                        activity -> new DateRange(activity.date(), activity.date()),
                        HashMap::new,
                        Collectors.mapping(Activity::description, Collectors.toList())));
        Schedule schedule = delivery.schedule();
        if (schedule != null) {
            sessions.putIfAbsent(new DateRange(schedule.startsOn(), schedule.endsOn()), List.of());
        }
        return new EventFormSessions(sessions);
    }

    boolean isAny(LocalDate day) {
        return activities.keySet().stream().anyMatch(session -> session.contains(day));
    }

    /** Refuses a day without a session, if any are known: results count in the quarter of that day for good. */
    void require(String field, LocalDate day, LocalDate today) {
        if (!activities.isEmpty() && !isAny(day)) {
            throw new Refusal(UserError.input(field, ErrorCode.OUT_OF_RANGE, instead(day, today)));
        }
    }

    /** The sessions nearest to a day that can have a form today, the nearest first. */
    List<EventFormSession> nearest(LocalDate day, LocalDate today) {
        return activities.entrySet().stream()
                .flatMap(session -> SessionForm.nearestSession(session.getKey(), today).stream()
                        .map(formOn -> new EventFormSession(session.getKey(), session.getValue(), formOn)))
                .sorted(Comparator.comparingLong((EventFormSession session) -> distance(session.days(), day))
                        .thenComparing(session -> session.days().startsOn())
                        .thenComparing(session -> session.days().endsOn()))
                .limit(MAX_NAMED)
                .toList();
    }

    private static long distance(DateRange session, LocalDate day) {
        return session.contains(day)
                ? 0
                : Math.min(
                        Math.abs(ChronoUnit.DAYS.between(day, session.startsOn())),
                        Math.abs(ChronoUnit.DAYS.between(day, session.endsOn())));
    }

    private String instead(LocalDate day, LocalDate today) {
        String possible = nearest(day, today).stream()
                .map(EventFormSession::days)
                .sorted(Comparator.comparing(DateRange::startsOn))
                .map(DateWords::inWords)
                .collect(Collectors.joining(", "));
        return possible.isEmpty()
                ? "No session of the task can have a form today. Record the session as an activity first."
                : "The task has no session on this day. Choose one of its days: %s. ".formatted(possible)
                        + "For another day, record the session as an activity first.";
    }
}
