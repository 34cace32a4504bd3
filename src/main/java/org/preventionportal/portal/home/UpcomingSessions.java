package org.preventionportal.portal.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.delivery.NextSession;

/** Holds the tasks of the first page that have sessions, the next session first. */
record UpcomingSessions(List<Session> all) {

    private static final int SHOWN = 5;

    record Session(Map<?, ?> task, NextSession next, LocalDate day) {}

    /** The API lists tasks by their next session, in the first minutes of a day by that of the day before. */
    static UpcomingSessions of(@Nullable Object sessions, LocalDate today) {
        List<Session> all = sessions instanceof Map<?, ?> connection
                ? QueryResult.children(connection, "nodes")
                        .flatMap(task -> ahead(task, today))
                        .sorted(Comparator.comparing(Session::day))
                        .toList()
                : List.of();
        return new UpcomingSessions(all);
    }

    /** None on a day before today. */
    private static Stream<Session> ahead(Map<?, ?> task, LocalDate today) {
        NextSession next = NextSession.of(task);
        return Stream.ofNullable(next.day())
                .filter(day -> !day.isBefore(today))
                .map(day -> new Session(task, next, day));
    }

    public List<Session> first() {
        return all.stream().limit(SHOWN).toList();
    }
}
