package org.preventionportal.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Measures the entries of this node that wait for the database. They are in its memory and in its log only. */
@Component
class AuditMetrics {

    AuditMetrics(AuditWriter writer, MeterRegistry registry, Clock clock) {
        Gauge.builder("portal.audit.waiting", writer, AuditWriter::waiting)
                .description("Entries of the audit trail that wait for the database.")
                .register(registry);
        Gauge.builder(
                        "portal.audit.oldest",
                        writer,
                        waiting -> waiting.oldest()
                                .map(since ->
                                        Duration.between(since, clock.instant()).toSeconds())
                                .orElse(0L))
                .description("How long the oldest of them has waited.")
                .baseUnit("seconds")
                .register(registry);
    }
}
