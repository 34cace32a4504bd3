package org.preventionportal.platform;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;

/** Lets the run of a job go on after a failure, because other parts of it can be done, and marks it as failed. */
@Component
public class JobFailures {

    private static final Logger log = LoggerFactory.getLogger(JobFailures.class);

    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final ObservationRegistry observations;
    private final Ticker ticker;
    private boolean isLogged;
    private long loggedAt;

    @Autowired
    public JobFailures(ObservationRegistry observations) {
        this(observations, Ticker.systemTicker());
    }

    JobFailures(ObservationRegistry observations, Ticker ticker) {
        this.observations = observations;
        this.ticker = ticker;
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
            failed(part, failure);
        }
    }

    /** Logs that a part of a run failed, and fails the run. */
    public void failed(String part, RuntimeException failure) {
        log(part, failure);
        report(failure);
    }

    /**
     * Logs a failure without its message. While the database does not answer, all jobs fail at each run: one line a
     * minute for all of them says so, or they would displace everything else from the log.
     *
     * @param part what the log calls it
     */
    public void log(String part, Throwable failure) {
        if (!DatabaseOutage.isBehind(failure)) {
            log.error("{} failed", part, SafeTrace.of(failure));
        } else if (isDue()) {
            log.warn("Jobs wait for the database. {} failed: {}", part, SafeTrace.inOneLine(failure));
        }
    }

    private synchronized boolean isDue() {
        long now = ticker.read();
        if (isLogged && now - loggedAt < PAUSE) {
            return false;
        }
        isLogged = true;
        loggedAt = now;
        return true;
    }

    /** Does nothing outside of a run, such as in a request that does the same work. */
    public void report(Throwable failure) {
        Observation current = observations.getCurrentObservation();
        if (current != null && current.getContext() instanceof ScheduledTaskObservationContext) {
            current.error(failure);
        }
    }
}
