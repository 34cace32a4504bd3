package org.preventionportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.preventionportal.PreventionPortalApplication;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

class SchedulingTests {

    @Test
    void noJobWaitsForAnother() throws InterruptedException {
        int jobs = jobs();
        assertThat(jobs).isGreaterThan(15);
        var scheduler = new PlatformConfiguration.Scheduling().taskScheduler(new ThreadPoolTaskSchedulerBuilder());
        scheduler.initialize();
        var running = new CountDownLatch(jobs);
        try {
            for (int i = 0; i < jobs; i++) {
                scheduler.execute(() -> waitForAll(running));
            }

            assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.shutdown();
        }
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
