package org.preventionportal.reporting.bulk;

import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import org.preventionportal.platform.metrics.DatabaseGauges;
import org.preventionportal.reporting.bulk.BulkExport.State;
import org.springframework.stereotype.Component;

/** Measures how many exports wait and how many are in progress. The index {@code free} serves it. */
@Component
class BulkExportMetrics {

    BulkExportMetrics(BulkExports exports, DatabaseGauges gauges) {
        for (State state : List.of(State.WAITING, State.WRITING)) {
            gauges.register(
                    "portal.exports",
                    "Bulk exports that wait or are in progress.",
                    null,
                    Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                    () -> exports.count(state, DatabaseGauges.MAX_COUNT));
        }
    }
}
