package org.preventionportal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.scheduling.annotation.Scheduled;

/** Jobs say how often they run in numbers or by a setting. */
class JobScheduleTests {

    private final MockEnvironment settings = new MockEnvironment().withProperty("portal.mail.interval", "PT0.5S");

    @SuppressWarnings("unused") // found by their names
    private static final class Jobs {

        @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
        void inNumbers() {}

        @Scheduled(initialDelayString = "PT2S", fixedDelayString = "${portal.mail.interval}")
        void byASetting() {}
    }

    private JobSchedule scheduleOf(String name) {
        return Arrays.stream(Jobs.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> Objects.requireNonNull(method.getAnnotation(Scheduled.class)))
                .map(job -> JobSchedule.of(job, settings))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbersCountInTheUnit() {
        assertThat(scheduleOf("inNumbers")).isEqualTo(new JobSchedule(Duration.ofMinutes(1), Duration.ofMinutes(10)));
    }

    @Test
    void aTextMayNameASetting() {
        assertThat(scheduleOf("byASetting")).isEqualTo(new JobSchedule(Duration.ofSeconds(2), Duration.ofMillis(500)));
    }
}
