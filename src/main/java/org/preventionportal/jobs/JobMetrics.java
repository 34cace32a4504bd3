package org.preventionportal.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Measures how many jobs of this node do not do their work. */
@Component
class JobMetrics {

    JobMetrics(JobRuns runs, MeterRegistry registry) {
        Gauge.builder("portal.jobs.failing", runs, JobRuns::countFaults)
                .description("Jobs of this node that fail or are overdue.")
                .register(registry);
    }
}
