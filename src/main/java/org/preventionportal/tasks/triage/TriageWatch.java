package org.preventionportal.tasks.triage;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Officers;
import org.preventionportal.access.Region;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Tells officers that something new waits, for as long as a token lasts. */
@Service
@Validated
class TriageWatch {

    private static final Duration AS_LONG_AS_A_TOKEN = Duration.ofMinutes(5);
    private static final Duration FARTHEST_BACK = Duration.ofHours(1);

    private final Arrivals arrivals;
    private final Clock clock;
    private final Sinks.Empty<Void> closing = Sinks.empty();

    TriageWatch(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * @param regions none for all
     * @param since from when on; null for from now on
     */
    @Officers
    public Flux<TriageQueueChange> changes(
            @Nullable @Size(max = 250) Collection<Region> regions, @Nullable Instant since) {
        Set<Region> of = regions == null || regions.isEmpty() ? Set.of(Region.values()) : Set.copyOf(regions);
        return Flux.defer(() -> missed(of, since))
                .map(this::change)
                .take(AS_LONG_AS_A_TOKEN)
                .takeUntilOther(closing.asMono());
    }

    /** What was missed may come among what is new, too. */
    private Flux<Set<Arrival>> missed(Set<Region> of, @Nullable Instant since) {
        Set<Arrival> told = ConcurrentHashMap.newKeySet();
        return Flux.merge(arrivals.live(), missed(since))
                .map(news -> news.stream()
                        .filter(arrival -> of.contains(arrival.region()))
                        .filter(told::add)
                        .collect(Collectors.toSet()))
                .filter(news -> !news.isEmpty());
    }

    private Mono<Set<Arrival>> missed(@Nullable Instant since) {
        if (since == null) {
            return Mono.empty();
        }
        Instant farthest = clock.instant().minus(FARTHEST_BACK);
        return Mono.fromCallable(() -> arrivals.since(since.isBefore(farthest) ? farthest : since));
    }

    private TriageQueueChange change(Set<Arrival> news) {
        List<Region> regions =
                news.stream().map(Arrival::region).distinct().sorted().toList();
        return new TriageQueueChange(clock.instant(), news.size(), regions);
    }

    /** A service that stops does not wait for those who listen. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
    }
}
