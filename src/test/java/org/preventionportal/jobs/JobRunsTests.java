package org.preventionportal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.MutableClock;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;

/** An administrator sees each job that fails, hangs or is not begun, and only those. */
class JobRunsTests {

    private final MutableClock clock = new MutableClock();
    private final JobRuns runs = new JobRuns(clock, new MockEnvironment(), true);

    /** Named as a job of the portal is, which the list knows. */
    private static final class MailDispatch {

        @Scheduled(fixedDelay = 24, timeUnit = TimeUnit.HOURS)
        @SuppressWarnings("unused") // found by its name
        void purgeOldMail() {}

        @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
        @SuppressWarnings("unused")
        void unknown() {}
    }

    private static ScheduledTaskObservationContext run(String name) {
        Method method = Arrays.stream(MailDispatch.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new ScheduledTaskObservationContext(new MailDispatch(), method);
    }

    private void ends(@Nullable RuntimeException failure) {
        ScheduledTaskObservationContext run = run("purgeOldMail");
        runs.onStart(run);
        if (failure != null) {
            run.setError(failure);
        }
        runs.onStop(run);
    }

    private Job job() {
        return runs.all().stream()
                .filter(job -> job.name() == JobName.DELETE_EMAILS)
                .findFirst()
                .orElseThrow();
    }

    private JobState state() {
        return job().state();
    }

    @Test
    void aJobFailsUntilARunSucceeds() {
        assertThat(state()).isEqualTo(JobState.NOT_RUN);
        ends(null);
        assertThat(state()).isEqualTo(JobState.WORKING);
        Instant succeeded = job().lastSucceededAt();

        clock.advance(Duration.ofHours(24));
        ends(new IllegalStateException("The disk is full"));
        assertThat(state()).isEqualTo(JobState.FAILING);
        assertThat(job().lastSucceededAt()).isEqualTo(succeeded);
        assertThat(runs.all().getFirst()).as("faults first").isEqualTo(job());

        ends(null);
        assertThat(state()).isEqualTo(JobState.WORKING);
    }

    @Test
    void monitoringSeesHowManyJobsFail() {
        var registry = new SimpleMeterRegistry();
        var _ = new JobMetrics(runs, registry);
        ends(new IllegalStateException("The disk is full"));
        assertThat(registry.get("portal.jobs.failing").gauge().value()).isEqualTo(1);

        ends(null);
        assertThat(registry.get("portal.jobs.failing").gauge().value()).isZero();
    }

    @Test
    void aJobThatFailsStaysSoWhileTheNextRunGoesOn() {
        ends(new IllegalStateException("The disk is full"));
        runs.onStart(run("purgeOldMail"));
        assertThat(state()).isEqualTo(JobState.FAILING);
    }

    @Test
    void aRunThatDoesNotEndIsOverdue() {
        ends(null);
        runs.onStart(run("purgeOldMail"));
        clock.advance(Duration.ofHours(1).minusMinutes(1));
        assertThat(state()).isEqualTo(JobState.WORKING);
        clock.advance(Duration.ofMinutes(2));
        assertThat(state()).isEqualTo(JobState.OVERDUE);
    }

    @Test
    void aRunThatDoesNotBeginIsOverdueAfterItsInterval() {
        ends(null);
        clock.advance(Duration.ofHours(24).plusMinutes(9));
        assertThat(state()).isEqualTo(JobState.WORKING);
        clock.advance(Duration.ofMinutes(2));
        assertThat(state()).isEqualTo(JobState.OVERDUE);
    }

    @Test
    void aFirstRunThatDoesNotBeginIsOverdue() {
        runs.expectFirst();
        clock.advance(Duration.ofMinutes(19));
        assertThat(state()).isEqualTo(JobState.NOT_RUN);
        clock.advance(Duration.ofMinutes(2));
        assertThat(state()).isEqualTo(JobState.OVERDUE);

        ends(null);
        assertThat(state()).isEqualTo(JobState.WORKING);
    }

    @Test
    void nothingIsOverdueOnANodeWithoutScheduledWork() {
        var none = new JobRuns(clock, new MockEnvironment(), false);
        none.expectFirst();
        clock.advance(Duration.ofDays(2));
        assertThat(none.all()).extracting(Job::state).containsOnly(JobState.NOT_RUN);
    }

    @Test
    void workWithoutANameIsLeftOut() {
        List<Job> before = runs.all();
        runs.onStart(run("unknown"));
        runs.onStop(run("unknown"));
        assertThat(runs.all()).isEqualTo(before);
    }
}
