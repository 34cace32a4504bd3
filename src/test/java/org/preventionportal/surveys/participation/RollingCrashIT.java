package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.Template;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.support.Account;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.participants.Participant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The service is killed again and again while a rolling campaign asks. Everybody due is asked once per wave all the
 * same. The daily work begins a minute after a start, so the test takes minutes, and runs only if the property
 * {@code portal.faults.kills} says how often.
 */
@PortalTest
@EnabledIfSystemProperty(named = "portal.faults.kills", matches = "[1-9][0-9]*")
class RollingCrashIT {

    private static final int KILLS = Integer.getInteger("portal.faults.kills", 0);
    private static final int PEOPLE = 3000;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void everybodyDueIsAskedOncePerWaveAlthoughTheServiceIsKilled() {
        LocalDate today = LondonTime.today(clock);
        TaskId recent = given.completedOn(today.minusWeeks(5)).id();
        TaskId earlier = given.completedOn(today.minusWeeks(15)).id();
        IntStream.range(0, PEOPLE)
                .mapToObj(person -> participant(person % 3 == 0 ? earlier : recent, person))
                .forEach(mongo::insert);
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.rolling(
                SurveyPlans.EVENT_FEEDBACK, today, List.of(SurveyWave.FIRST, SurveyWave.THREE_MONTHS))));

        for (int kill = 0; kill < KILLS; kill++) {
            long before = asked(campaign);
            ServiceProcess.runUntil("asking", () -> before == PEOPLE ? posted() > 0 : asked(campaign) > before);
            assertThat(posted()).as("killed in the middle").isLessThan(PEOPLE);
        }
        ServiceProcess.runUntil("all asked", () -> posted() == PEOPLE);

        assertThat(asked(campaign)).isEqualTo(PEOPLE);
        assertThat(mongo.findDistinct(of(campaign), "email", Participation.class, String.class))
                .hasSize(PEOPLE);
        assertThat(mongo.count(
                        of(campaign).addCriteria(Criteria.where("occasion.wave").is("THREE_MONTHS")),
                        Participation.class))
                .isEqualTo(PEOPLE / 3);
    }

    private Participant participant(TaskId task, int person) {
        return new Participant(
                "prt_%d".formatted(person),
                task,
                "person%d@example.org".formatted(person),
                PartnerKind.HEALTH,
                PersonId.SERVICE,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1000)));
    }

    private static Query of(Campaign campaign) {
        return Query.query(Criteria.where("campaign").is(campaign.id()));
    }

    private long asked(Campaign campaign) {
        return mongo.count(of(campaign), Participation.class);
    }

    private long posted() {
        var asking = Query.query(Criteria.where("template").is(Template.SURVEY_WAVE_INVITATION));
        var posted = new AtomicLong();
        CheckedCommands.exempt(() -> posted.set(mongo.count(asking, "outbox"))); // of all, as the portal never does
        return posted.get();
    }
}
