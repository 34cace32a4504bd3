package org.preventionportal.platform;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;

/** Lets the run of a job go on after a failure, because other parts of it can be done, and marks it as failed. */
@Component
public class JobFailures {

    private static final Logger log = LoggerFactory.getLogger(JobFailures.class);

    private final ObservationRegistry observations;

    public JobFailures(ObservationRegistry observations) {
        this.observations = observations;
    }

    /**
     * Does a part of a job that does not hold up the others if it fails.
     *
     * @param part what the log calls it
     */
    public void contain(String part, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.error("{} failed", part, SafeTrace.of(failure));
            report(failure);
        }
    }

    /** Does nothing outside of a run, such as in a request that does the same work. */
    public void report(Throwable failure) {
        Observation current = observations.getCurrentObservation();
        if (current != null && current.getContext() instanceof ScheduledTaskObservationContext) {
            current.error(failure);
        }
    }
}
