package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.PreventionPortalApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

@ExtendWith(OutputCaptureExtension.class)
class SchedulingTests {

    @Test
    void noJobWaitsForAnother() {
        int jobs = jobs();
        assertThat(jobs).isGreaterThan(15);
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(PlatformConfiguration.Scheduling.class)
                .withBean(JobFailures.class, () -> new JobFailures(ObservationRegistry.NOOP))
                .run(context -> {
                    var running = new CountDownLatch(jobs);
                    var scheduler = context.getBean(ThreadPoolTaskScheduler.class);
                    for (int i = 0; i < jobs; i++) {
                        scheduler.execute(() -> waitForAll(running));
                    }

                    assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
                });
    }

    /** The message of an exception can quote what somebody typed. */
    @Test
    void aJobThatFailsGoesOnAndItsMessageIsNotLogged(CapturedOutput log) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(PlatformConfiguration.Scheduling.class)
                .withBean(JobFailures.class, () -> new JobFailures(ObservationRegistry.NOOP))
                .run(context -> {
                    var twice = new CountDownLatch(2);
                    var job = context.getBean(ThreadPoolTaskScheduler.class)
                            .scheduleWithFixedDelay(
                                    () -> {
                                        twice.countDown();
                                        throw new IllegalStateException("what somebody typed");
                                    },
                                    Duration.ofMillis(1));

                    assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
                    job.cancel(false);
                });
        assertThat(log).contains("A job failed", "IllegalStateException").doesNotContain("typed");
    }

    private static void waitForAll(CountDownLatch running) {
        running.countDown();
        try {
            assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int jobs() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return (int) scan.findCandidateComponents(PreventionPortalApplication.class.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Scheduled.class))
                .count();
    }
}
