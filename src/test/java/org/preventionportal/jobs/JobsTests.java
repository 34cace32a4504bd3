package org.preventionportal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.DefaultScheduledTaskObservationConvention;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.scheduling.support.ScheduledTaskObservationDocumentation;
import org.springframework.util.ClassUtils;

/** What Spring observes of scheduled work reaches the administrators. */
@PortalTest
class JobsTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private ObservationRegistry observations;

    @Autowired
    private ApplicationContext context;

    @Value("${spring.task.scheduling.pool.size}")
    private int threads;

    private record Shown(JobName name, JobState state) {}

    /** Has the name of a job of the portal. */
    private static final class MailDispatch {

        @Scheduled(fixedDelay = 5)
        @SuppressWarnings("unused") // found by its name
        void run() {}
    }

    private Observation run() {
        try {
            var context = new ScheduledTaskObservationContext(
                    new MailDispatch(), MailDispatch.class.getDeclaredMethod("run"));
            return ScheduledTaskObservationDocumentation.TASKS_SCHEDULED_EXECUTION
                    .observation(null, new DefaultScheduledTaskObservationConvention(), () -> context, observations)
                    .start();
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Shown first() {
        return portal.readAll(Account.ADMIN, "jobs/jobs", Map.of(), "jobs", Shown.class)
                .getFirst();
    }

    private int failing() {
        return portal.read(
                Account.ADMIN, "access/home", Map.of("since", "2026-01-05"), "home.failingJobCount", Integer.class);
    }

    @Test
    void aJobThatFailsIsCountedAndListedFirst() {
        assertThat(failing()).isZero();
        Observation failed = run();
        failed.error(new IllegalStateException("The mail server is full")).stop();

        assertThat(failing()).isEqualTo(1);
        assertThat(first()).isEqualTo(new Shown(JobName.SEND_EMAILS, JobState.FAILING));

        run().stop();
        assertThat(failing()).isZero();
        assertThat(first()).isEqualTo(new Shown(JobName.SEND_EMAILS, JobState.WORKING));
    }

    @Test
    void eachScheduledMethodIsAJobAndTheOtherWayRound() {
        assertThat(scheduled().map(method -> JobName.of(method).orElse(null)))
                .containsExactlyInAnyOrder(JobName.values());
    }

    @Test
    void noJobWaitsForAnotherOne() {
        assertThat(threads).isGreaterThan(JobName.values().length);
    }

    @Test
    void theFirstRunOfEachJobBeginsSoon() {
        assertThat(scheduled()).allSatisfy(method -> {
            Scheduled job = Objects.requireNonNull(method.getAnnotation(Scheduled.class));
            assertThat(JobSchedule.of(job, context.getEnvironment()).initialDelay())
                    .isBetween(Duration.ZERO, JobRuns.MAX_INITIAL_DELAY);
        });
    }

    private Stream<Method> scheduled() {
        String own = PreventionPortalApplication.class.getPackageName();
        return Stream.of(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getName().startsWith(own))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Scheduled.class));
    }
}
