package org.preventionportal.platform;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;

/** Marks the run of a job as failed that goes on after a failure, for example because other parts of it can be done. */
@Component
public class JobFailures {

    private final ObservationRegistry observations;

    public JobFailures(ObservationRegistry observations) {
        this.observations = observations;
    }

    /** Does nothing outside of a run, such as in a request that does the same work. */
    public void report(Throwable failure) {
        Observation current = observations.getCurrentObservation();
        if (current != null && current.getContext() instanceof ScheduledTaskObservationContext) {
            current.error(failure);
        }
    }
}
