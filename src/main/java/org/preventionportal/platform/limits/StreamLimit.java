package org.preventionportal.platform.limits;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.metrics.LimitCounter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Counts the streams that each person has on this node, and refuses further ones. */
@Component
class StreamLimit {

    static final int MAX_STREAMS = 5;

    /** Streams end earlier; a client that was gone before its stream began leaves an entry for so long. */
    private static final Duration MAX_LIFE = Duration.ofMinutes(6);

    private final Map<String, Map<UUID, Instant>> begun = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Counter refused;

    StreamLimit(Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.refused = LimitCounter.of(registry, "streams");
    }

    /** @return what has to be run when the stream ends; empty if the person has too many */
    Optional<Runnable> begin(String person) {
        UUID stream = UUID.randomUUID();
        Instant now = clock.instant();
        Map<UUID, Instant> streams = begun.compute(person, (_, known) -> {
            Map<UUID, Instant> open = known == null ? new HashMap<>() : new HashMap<>(known);
            open.values().removeIf(since -> since.plus(MAX_LIFE).isBefore(now));
            if (open.size() < MAX_STREAMS) {
                open.put(stream, now);
            }
            return open;
        });
        if (streams.containsKey(stream)) {
            return Optional.of(() -> end(person, stream));
        }
        refused.increment();
        return Optional.empty();
    }

    static GraphQLError tooMany() {
        return GraphqlErrorBuilder.newError()
                .message("%s", "A person has at most %d streams of events. Close one first.".formatted(MAX_STREAMS))
                .errorType(ErrorType.FORBIDDEN)
                .extensions(Map.of("code", "TOO_MANY_STREAMS", "correlationId", CorrelationId.current()))
                .build();
    }

    private void end(String person, UUID stream) {
        begun.computeIfPresent(person, (_, known) -> {
            Map<UUID, Instant> left = new HashMap<>(known);
            left.remove(stream);
            return left.isEmpty() ? null : left;
        });
    }
}
