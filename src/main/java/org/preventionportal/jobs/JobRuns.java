package org.preventionportal.jobs;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;

/**
 * Remembers the runs of each job on this node since it started. Nothing is stored, since some jobs run every few
 * seconds, and all nodes have the same jobs.
 */
@Component
class JobRuns implements ObservationHandler<ScheduledTaskObservationContext> {

    private final Map<JobName, JobRun> runs = new ConcurrentHashMap<>();
    private final Clock clock;

    JobRuns(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScheduledTaskObservationContext;
    }

    @Override
    public void onStart(ScheduledTaskObservationContext context) {
        Duration interval = interval(context.getMethod());
        change(context, run -> run.begun(clock.instant(), interval));
    }

    @Override
    public void onStop(ScheduledTaskObservationContext context) {
        change(context, run -> run.ended(clock.instant(), context.getError() == null));
    }

    /** Those that fail or are overdue first. */
    List<Job> all() {
        return Stream.of(JobName.values())
                .map(name -> Job.of(name, runs.getOrDefault(name, JobRun.NONE), clock.instant()))
                .sorted(Job.FAULTS_FIRST)
                .toList();
    }

    private void change(ScheduledTaskObservationContext context, UnaryOperator<JobRun> change) {
        JobName.of(context.getMethod())
                .ifPresent(name -> runs.compute(
                        name,
                        (same, run) -> change.apply(Optional.ofNullable(run).orElse(JobRun.NONE))));
    }

    private static Duration interval(Method method) {
        return Optional.ofNullable(method.getAnnotation(Scheduled.class))
                .map(scheduled ->
                        Duration.of(scheduled.fixedDelay(), scheduled.timeUnit().toChronoUnit()))
                .orElse(Duration.ZERO);
    }
}
