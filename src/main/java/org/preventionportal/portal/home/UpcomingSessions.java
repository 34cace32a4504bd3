package org.preventionportal.portal.home;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.delivery.NextSession;

/** Holds the tasks of the first page that have sessions, the next session first. */
record UpcomingSessions(List<Session> all, LocalDate today) {

    private static final int SHOWN = 5;

    record Session(Map<?, ?> task, NextSession next) {

        @Nullable
        LocalDate day() {
            return next.day();
        }
    }

    /** The API lists tasks by their first day, which puts courses that have begun before the session of tomorrow. */
    static UpcomingSessions of(@Nullable Object sessions, LocalDate today) {
        List<Session> all = sessions instanceof Map<?, ?> connection
                ? QueryResult.children(connection, "nodes")
                        .map(task -> new Session(task, NextSession.of(task, today)))
                        .sorted(Comparator.comparing(Session::day, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList()
                : List.of();
        return new UpcomingSessions(all, today);
    }

    public List<Session> first() {
        return all.stream().limit(SHOWN).toList();
    }

    /**
     * How many tasks have a session from today to Sunday; 0 if there are more tasks than the page has read.
     *
     * @param ahead how many tasks have sessions in all
     */
    public long thisWeek(int ahead) {
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return ahead > all.size()
                ? 0
                : all.stream()
                        .map(Session::day)
                        .filter(day -> day != null && !day.isAfter(sunday))
                        .count();
    }
}
