package org.preventionportal.notifications;

import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import org.preventionportal.platform.metrics.DatabaseGauges;
import org.springframework.stereotype.Component;

/** Measures how many mails wait in the outbox, and how long the oldest has waited. The index {@code due} serves it. */
@Component
class OutboxMetrics {

    OutboxMetrics(Outbox outbox, DatabaseGauges gauges, Clock clock) {
        for (boolean bulk : new boolean[] {false, true}) {
            var tags = Tags.of("bulk", String.valueOf(bulk));
            gauges.register(
                    "portal.outbox.mails",
                    "Mails that wait in the outbox.",
                    null,
                    tags,
                    () -> outbox.unfinished(bulk, DatabaseGauges.MAX_COUNT));
            gauges.register(
                    "portal.outbox.oldest",
                    "How long the oldest mail has waited that the mail server has not refused.",
                    "seconds",
                    tags,
                    () -> outbox.oldest(bulk)
                            .map(posted ->
                                    Duration.between(posted, clock.instant()).toSeconds())
                            .orElse(0L));
        }
    }
}
