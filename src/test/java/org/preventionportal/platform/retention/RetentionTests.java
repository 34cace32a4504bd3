package org.preventionportal.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Purges;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every deletion after a period is in the report that administrators see, and only those. */
@SliceTest
class RetentionTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void eachKindOfDataHasOnePurgeThatReports() {
        Purges purges = Purges.of(context);

        purges.run();

        Set<RetainedData> reported = EnumSet.allOf(RetainedData.class);
        reported.remove(RetainedData.INVITATIONS); // they are in Keycloak, which a slice does not have
        assertThat(runs.latest()).extracting(RetentionRun::data).containsExactlyInAnyOrderElementsOf(reported);
        assertThat(purges.all()).hasSameSizeAs(RetainedData.values());
    }

    @Test
    void noneDeletesAfterTheClockHasJumpedAhead() {
        runs.record(RetainedData.EMAILS, 0, Period.ofDays(400));
        Purges purges = Purges.of(context);

        clock.advanceDays(200 * 365);

        assertThat(purges.countRefusing()).isEqualTo(RetainedData.values().length);
        assertThat(runs.latest()).hasSize(1);
    }

    @Test
    void onlyALongPauseIsRefusedUntilAnOperatorConfirmsTheClock() {
        check("");
        runs.record(RetainedData.EMAILS, 0, Period.ofDays(400));
        clock.advanceDays(31);
        check("");

        clock.advanceDays(1);
        LocalDate today = LondonTime.today(clock);
        for (String confirmed :
                List.of("", today.plusDays(1).toString(), today.minusDays(32).toString())) {
            assertThatIllegalStateException().isThrownBy(() -> check(confirmed));
        }
        check(today.toString());
        check(today.minusDays(31).toString());
    }

    /** It stored runs then, which say nothing of now. */
    @Test
    void runsOfAClockThatWasAheadDoNotHideALongPause() {
        runs.record(RetainedData.EMAILS, 0, Period.ofDays(400));
        clock.advanceDays(365);
        runs.record(RetainedData.EMAILS, 0, Period.ofDays(400));
        clock.advanceDays(32 - 365);

        assertThatIllegalStateException().isThrownBy(() -> check(""));

        runs.record(RetainedData.DOCUMENTS, 0, Period.ofDays(400));
        check("");
    }

    private void check(String confirmed) {
        new PurgeGuard(mongo, clock, Period.ofDays(31), confirmed).check();
    }
}
