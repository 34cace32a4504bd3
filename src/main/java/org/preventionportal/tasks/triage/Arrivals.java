package org.preventionportal.tasks.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.tasks.queue.QueueRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Watches for requests that enter the queue on any node. It asks the database every few seconds, once for all
 * subscribers of this node, and not at all without subscribers.
 */
@Component
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final int MAX = 250;

    /** How far back each search looks, for clocks of other nodes and slow writes. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final QueueRecords tasks;
    private final Clock clock;
    private final Flux<Set<Arrival>> live;

    /** @param pause between two searches */
    Arrivals(QueueRecords tasks, Clock clock, @Value("${portal.live.pause}") Duration pause) {
        this.tasks = tasks;
        this.clock = clock;
        this.live = Flux.defer(() -> watching(pause)).share();
    }

    /**
     * The requests found so far.
     *
     * @param window the recent ones, so that none is reported twice
     * @param fresh those that were not found before
     */
    private record Seen(Set<Arrival> window, Set<Arrival> fresh) {

        Seen then(Set<Arrival> now) {
            Set<Arrival> fresh = new HashSet<>(now);
            fresh.removeAll(window);
            return new Seen(now, fresh);
        }
    }

    Flux<Set<Arrival>> live() {
        return live;
    }

    /** Requests that entered since then and still wait, up to a limit. */
    Set<Arrival> since(Instant then) {
        return tasks.requestedAndChangedSince(then, MAX).stream()
                .map(Arrival::last)
                .flatMap(Optional::stream)
                .filter(arrival -> !arrival.occurredAt().isBefore(then))
                .collect(Collectors.toSet());
    }

    private Flux<Set<Arrival>> watching(Duration pause) {
        return Flux.interval(pause, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .scan(new Seen(lately(), Set.of()), (seen, _) -> look(seen))
                .map(Seen::fresh)
                .filter(fresh -> !fresh.isEmpty());
    }

    private Seen look(Seen before) {
        try {
            return before.then(lately());
        } catch (DataAccessException failure) {
            log.warn("The queue could not be searched: {}", failure.getClass().getName());
            return new Seen(before.window(), Set.of());
        }
    }

    private Set<Arrival> lately() {
        return since(clock.instant().minus(OVERLAP));
    }
}
