package org.preventionportal.audit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Measures the entries of this node that the trail does not have. They are in its memory and in its log only. */
@Component
class AuditMetrics {

    AuditMetrics(AuditWriter writer, MeterRegistry registry, Clock clock) {
        Gauge.builder("portal.audit.waiting", writer, AuditWriter::waiting)
                .description("Entries of the audit trail that wait for the database.")
                .register(registry);
        FunctionCounter.builder("portal.audit.lost", writer, AuditWriter::lost)
                .description("Entries of the audit trail that were not taken, because too many wait.")
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
