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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.PropertyResolver;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;

/**
 * Remembers the runs of each job on this node since it started. Nothing is stored, since some jobs run every few
 * seconds, and all nodes have the same jobs.
 */
@Component
class JobRuns implements ObservationHandler<ScheduledTaskObservationContext> {

    /** The longest time from the start of a node to the first run of a job. */
    static final Duration MAX_INITIAL_DELAY = Duration.ofMinutes(10);

    private final Map<JobName, JobRun> runs = new ConcurrentHashMap<>();
    private final Clock clock;
    private final PropertyResolver settings;
    private final boolean hasJobs;
    private volatile JobRun first = JobRun.first(null);

    /** @param hasJobs whether this node does scheduled work */
    JobRuns(Clock clock, PropertyResolver settings, @Value("${portal.scheduling:true}") boolean hasJobs) {
        this.clock = clock;
        this.settings = settings;
        this.hasJobs = hasJobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void expectFirst() {
        if (hasJobs) {
            first = JobRun.first(clock.instant().plus(MAX_INITIAL_DELAY));
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScheduledTaskObservationContext;
    }

    @Override
    public void onStart(ScheduledTaskObservationContext context) {
        change(context, run -> run.begun(clock.instant()));
    }

    @Override
    public void onStop(ScheduledTaskObservationContext context) {
        Duration interval = interval(context.getMethod());
        change(context, run -> run.ended(clock.instant(), interval, context.getError() == null));
    }

    /** Those that fail or are overdue first. */
    List<Job> all() {
        return Stream.of(JobName.values())
                .map(name -> Job.of(name, runs.getOrDefault(name, first), clock.instant()))
                .sorted(Job.FAULTS_FIRST)
                .toList();
    }

    int countFaults() {
        return (int) all().stream().filter(job -> job.state().isFault()).count();
    }

    private void change(ScheduledTaskObservationContext context, UnaryOperator<JobRun> change) {
        JobName.of(context.getMethod())
                .ifPresent(name -> runs.compute(
                        name,
                        (same, run) -> change.apply(Optional.ofNullable(run).orElse(first))));
    }

    private Duration interval(Method method) {
        return Optional.ofNullable(method.getAnnotation(Scheduled.class))
                .map(job -> JobSchedule.of(job, settings).interval())
                .orElse(Duration.ZERO);
    }
}
