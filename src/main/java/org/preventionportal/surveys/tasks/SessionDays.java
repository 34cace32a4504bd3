package org.preventionportal.surveys.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.platform.dates.DateWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.surveys.plans.SessionForm;
import org.preventionportal.tasks.delivery.activities.Activity;
import org.preventionportal.tasks.delivery.activities.Delivery;

/** Says on which days a task has sessions: those of its schedule and of its activities. Empty if it has neither. */
record SessionDays(List<DateRange> days) {

    private static final int MAX_NAMED = 5;

    static SessionDays of(Delivery delivery) {
        Stream<DateRange> scheduled = Optional.ofNullable(delivery.schedule()).stream()
                .map(schedule -> new DateRange(schedule.startsOn(), schedule.endsOn()));
        Stream<DateRange> activities =
                delivery.activities().stream().map(Activity::date).map(day -> new DateRange(day, day));
        return new SessionDays(Stream.concat(scheduled, activities).distinct().toList());
    }

    /** Refuses a day without a session, if any are known: results count in the quarter of that day for good. */
    void require(String field, LocalDate day, LocalDate today) {
        if (!days.isEmpty() && days.stream().noneMatch(session -> session.contains(day))) {
            throw new Refusal(UserError.input(field, ErrorCode.OUT_OF_RANGE, instead(day, today)));
        }
    }

    private String instead(LocalDate day, LocalDate today) {
        String possible = days.stream()
                .filter(session -> SessionForm.nearestSession(session, today).isPresent())
                .sorted(Comparator.comparingLong(session -> Math.abs(ChronoUnit.DAYS.between(day, session.startsOn()))))
                .limit(MAX_NAMED)
                .sorted(Comparator.comparing(DateRange::startsOn))
                .map(SessionDays::inWords)
                .collect(Collectors.joining(", "));
        return possible.isEmpty()
                ? "No session of the task can have a form today. Record the session as an activity first."
                : "The task has no session on this day. Choose one of its days: %s. ".formatted(possible)
                        + "For another day, record the session as an activity first.";
    }

    private static String inWords(DateRange session) {
        return session.startsOn().equals(session.endsOn())
                ? DateWords.inWords(session.startsOn())
                : DateWords.inWords(session);
    }
}
