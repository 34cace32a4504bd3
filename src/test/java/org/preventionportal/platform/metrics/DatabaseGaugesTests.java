package org.preventionportal.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.MutableClock;
import org.springframework.dao.DataAccessResourceFailureException;

/** Reading metrics often does not ask the database often. */
class DatabaseGaugesTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MutableClock clock = new MutableClock();
    private final DatabaseGauges gauges = new DatabaseGauges(registry, clock);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theDatabaseIsAskedOnceInHalfAMinuteAndNotBeforeAnybodyReads() {
        gauges.register("any", "Any.", null, Tags.empty(), asked::incrementAndGet);
        assertThat(asked).hasValue(0);

        assertThat(value()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(20));
        assertThat(value()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(11));
        assertThat(value()).isEqualTo(2);
        assertThat(asked).hasValue(2);
    }

    @Test
    void anOutageLeavesNoValueAndIsNotAskedAboutAgainAtOnce() {
        gauges.register("any", "Any.", null, Tags.empty(), () -> {
            if (asked.incrementAndGet() == 1) {
                throw new DataAccessResourceFailureException("away");
            }
            return 7;
        });

        assertThat(value()).isNaN();
        assertThat(value()).isNaN();
        assertThat(asked).hasValue(1);
        clock.advance(Duration.ofSeconds(31));
        assertThat(value()).isEqualTo(7);
    }

    /** Each would wait two seconds for the database, and Prometheus waits ten for all metrics together. */
    @Test
    void oneGaugeWaitsForADatabaseThatDoesNotAnswer() {
        gauges.register("any", "Any.", null, Tags.empty(), () -> {
            throw new DataAccessResourceFailureException("away");
        });
        gauges.register("other", "Other.", null, Tags.empty(), asked::incrementAndGet);

        assertThat(value()).isNaN();
        assertThat(registry.get("other").gauge().value()).isNaN();
        assertThat(asked).hasValue(0);
    }

    private double value() {
        return registry.get("any").gauge().value();
    }
}
