package org.preventionportal.surveys.participation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.context.ConfigurableApplicationContext;

/** A year of surveys from an empty database, on a clock that jumps, with work that is broken off at any write. */
final class SurveyYear implements AutoCloseable {

    final Random random;
    final SurveyDriver surveys;
    private final MutableClock clock;
    private final ConfigurableApplicationContext context;
    private final WriteCrash crash = new WriteCrash();

    /** @param seed of all that happens by chance */
    SurveyYear(ConfigurableApplicationContext context, long seed) {
        this.context = context;
        random = new Random(seed);
        surveys = new SurveyDriver(context.getBean(Portal.class), Account.MANAGER);
        clock = context.getBean(MutableClock.class);
        context.getBean(Given.class).partnersOnly();
        context.getBean(BuiltInQuestionnaires.class).install();
        context.addApplicationListener(crash);
    }

    LocalDate today() {
        return LondonTime.today(clock);
    }

    /** To noon: late in the evening, a number of days of 24 hours leads to another day after the change of time. */
    void moveTo(LocalDate day) {
        var noon = day.atTime(12, 0).atZone(LondonTime.ZONE).toInstant();
        clock.advance(Duration.between(clock.instant(), noon));
    }

    /** Works with a clock that is two days late, once in so many days. */
    void workInThePast(int days, Runnable work) {
        if (random.nextInt(days) == 0) {
            LocalDate today = today();
            moveTo(today.minusDays(2));
            work.run();
            moveTo(today);
        }
    }

    /** Breaks work off after fewer writes than the limit, unless it has no more. */
    void breakOff(int limit, Runnable work) {
        crash.after(random.nextInt(limit));
        work.run();
        crash.never();
    }

    @Override
    public void close() {
        context.removeApplicationListener(crash);
        clock.reset();
    }
}
