package org.preventionportal.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

    private static final Duration BETWEEN_TRACES = Duration.ofHours(1);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final String DATABASE = "";

    private final ObservationRegistry observations;
    private final Cache<String, Boolean> traces;
    private final Cache<String, Boolean> lines;

    @Autowired
    public JobFailures(ObservationRegistry observations) {
        this(observations, Ticker.systemTicker());
    }

    JobFailures(ObservationRegistry observations, Ticker ticker) {
        this.observations = observations;
        this.traces = logged(BETWEEN_TRACES, ticker);
        this.lines = logged(BETWEEN_LINES, ticker);
    }

    private static Cache<String, Boolean> logged(Duration pause, Ticker ticker) {
        return Caffeine.newBuilder()
                .expireAfterWrite(pause)
                .ticker(ticker)
                .maximumSize(1_000)
                .build();
    }

    /**
     * Does a part of a job that does not hold up the others if it fails.
     *
     * @param part what the log calls it
     * @return whether it was done
     */
    public boolean contain(String part, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException failure) {
            failed(part, failure);
            return false;
        }
    }

    /** Logs that a part of a run failed, and fails the run. */
    public void failed(String part, RuntimeException failure) {
        log(part, failure);
        report(failure);
    }

    /**
     * Logs a failure without its message. Jobs run each few seconds and may fail each time, which would displace
     * everything else from the log. So what fails again in the same way is logged with its trace once an hour, and in
     * one line a minute between. While the database does not answer, one line a minute is for all jobs.
     *
     * @param part what the log calls it
     */
    public void log(String part, Throwable failure) {
        String place = SafeTrace.inOneLine(failure);
        String kind = part + place;
        if (DatabaseOutage.isBehind(failure)) {
            if (isDue(lines, DATABASE)) {
                log.warn("Jobs wait for the database. {} failed: {}", part, place);
            }
        } else if (isDue(traces, kind)) {
            lines.put(kind, true);
            log.error("{} failed", part, SafeTrace.of(failure));
        } else if (isDue(lines, kind)) {
            log.error("{} failed again: {}", part, place);
        }
    }

    private static boolean isDue(Cache<String, Boolean> logged, String kind) {
        return logged.asMap().putIfAbsent(kind, true) == null;
    }

    /** Does nothing outside of a run, such as in a request that does the same work. */
    public void report(Throwable failure) {
        Observation current = observations.getCurrentObservation();
        if (current != null && current.getContext() instanceof ScheduledTaskObservationContext) {
            current.error(failure);
        }
    }
}
