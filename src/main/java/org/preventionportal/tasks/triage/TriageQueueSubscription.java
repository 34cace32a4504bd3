package org.preventionportal.tasks.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.validation.Choices;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Streams changes of the queue to officers. */
@Service
@Validated
class TriageQueueSubscription {

    private static final Duration MAX_LOOK_BACK = Duration.ofHours(1);

    private final Arrivals arrivals;
    private final Clock clock;
    private final Sinks.Empty<Void> closing = Sinks.empty();

    TriageQueueSubscription(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * @param regions the regions to report; null or empty for all
     * @param since the time from which to report; null for now
     */
    @Officers
    public Flux<TriageQueueChange> changes(
            @Nullable @Choices Collection<Region> regions, @Nullable Instant since, Caller caller) {
        Set<Region> wanted = regions == null || regions.isEmpty() ? Set.of(Region.values()) : Set.copyOf(regions);
        return Flux.defer(() -> missed(wanted, since, caller)).map(this::change).takeUntilOther(closing.asMono());
    }

    /** A missed request may also be among the live ones, and is reported once. */
    private Flux<Set<Arrival>> missed(Set<Region> wanted, @Nullable Instant since, Caller caller) {
        Set<Arrival> reported = ConcurrentHashMap.newKeySet();
        return Flux.merge(arrivals.live(), missed(since))
                .map(arrived -> arrived.stream()
                        .filter(arrival -> wanted.contains(arrival.region()))
                        .filter(arrival -> arrival.isVisibleTo(caller.id()))
                        .filter(reported::add)
                        .collect(Collectors.toSet()))
                .filter(arrived -> !arrived.isEmpty());
    }

    private Mono<Set<Arrival>> missed(@Nullable Instant since) {
        if (since == null) {
            return Mono.empty();
        }
        Instant farthest = clock.instant().minus(MAX_LOOK_BACK);
        return Mono.fromCallable(() -> arrivals.since(since.isBefore(farthest) ? farthest : since));
    }

    private TriageQueueChange change(Set<Arrival> arrived) {
        List<Region> regions =
                arrived.stream().map(Arrival::region).distinct().sorted().toList();
        return new TriageQueueChange(clock.instant(), arrived.size(), regions);
    }

    /** Ends all streams when the service stops, so that stopping does not wait for subscribers. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
    }
}
