package org.preventionportal.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Registers gauges that are read from the database: when metrics are read and at most every 30 seconds on each node,
 * however often and by however many that is. Nothing is read while nobody reads metrics.
 *
 * <p>Each reading sends one command that an index serves and that is bounded by {@link #MAX_COUNT}. While the database
 * does not answer, one gauge waits for it in 30 seconds, and none has a value: if each waited, Prometheus would end the
 * request and lose the other metrics as well.
 */
@Component
public class DatabaseGauges {

    /** A count stops here; the metric says that there are as many or more. */
    public static final int MAX_COUNT = 10_000;

    private static final Logger log = LoggerFactory.getLogger(DatabaseGauges.class);
    private static final Duration MAX_AGE = Duration.ofSeconds(30);

    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Instant failedAt = Instant.MIN;

    DatabaseGauges(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** @param unit the base unit, such as seconds; null for a count */
    public void register(String name, String description, @Nullable String unit, Tags tags, DoubleSupplier source) {
        var reading = new Reading(name, source);
        Gauge.builder(name, reading, Reading::value)
                .description(description)
                .baseUnit(unit)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    private static boolean isOver(Instant then, Instant now) {
        return now.isBefore(then) || now.isAfter(then.plus(MAX_AGE));
    }

    private final class Reading {

        private final String name;
        private final DoubleSupplier source;
        private Instant readAt = Instant.MIN;
        private double last = Double.NaN;

        private Reading(String name, DoubleSupplier source) {
            this.name = name;
            this.source = source;
        }

        private synchronized double value() {
            Instant now = clock.instant();
            if (isOver(readAt, now)) {
                readAt = now;
                last = isOver(failedAt, now) ? read(now) : Double.NaN;
            }
            return last;
        }

        private double read(Instant now) {
            try {
                return source.getAsDouble();
            } catch (DataAccessException unanswered) {
                log.debug("{} cannot be read", name);
                failedAt = now;
                return Double.NaN;
            }
        }
    }
}
