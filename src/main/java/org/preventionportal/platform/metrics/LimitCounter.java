package org.preventionportal.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts how often a limit was hit. Each module registers the limits that it owns. */
public final class LimitCounter {

    private LimitCounter() {}

    public static Counter of(MeterRegistry registry, String limit) {
        return Counter.builder("portal.limits")
                .description("How often a limit was hit.")
                .tag("limit", limit)
                .register(registry);
    }
}
