package org.preventionportal.tasks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;

/** Metrics show how many requests are past each response target. */
@SliceTest
class OverdueMetricsTests {

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Given given;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        clock.advance(Duration.ofHours(1)); // past what another test has read
    }

    @Test
    void requestsPastTheirTargetsAreCounted() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task undecided = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.dueBy(undecided, WorkingDays.after(LondonTime.today(clock), -2));

        assertThat(overdue("decide")).isEqualTo(1);
        assertThat(overdue("acknowledge")).isZero();

        clock.advanceDays(10);
        assertThat(overdue("acknowledge")).isEqualTo(2);
    }

    private double overdue(String target) {
        return registry.get("portal.requests.overdue")
                .tag("target", target)
                .gauge()
                .value();
    }
}
