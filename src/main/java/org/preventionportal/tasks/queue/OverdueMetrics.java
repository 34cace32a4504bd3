package org.preventionportal.tasks.queue;

import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.metrics.DatabaseGauges;
import org.preventionportal.tasks.progress.OverdueFilter.Target;
import org.springframework.stereotype.Component;

/**
 * Measures how many requests are past a response target. The indexes {@code acknowledgeBy} and {@code decideBy} serve
 * it.
 */
@Component
class OverdueMetrics {

    OverdueMetrics(QueueRecords tasks, DatabaseGauges gauges, Clock clock) {
        for (Target target : List.of(Target.ACKNOWLEDGE, Target.DECIDE)) {
            gauges.register(
                    "portal.requests.overdue",
                    "Requests that are past a response target.",
                    null,
                    Tags.of("target", target.name().toLowerCase(Locale.ROOT)),
                    () -> tasks.overdue(target, LondonTime.today(clock), DatabaseGauges.MAX_COUNT));
        }
    }
}
