package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.surveys.questionnaires.Answer.picking;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.reporting.IndicatorsDriver;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.plans.SurveyInvitation;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Reads all numbers of surveys as somebody who is excluded from the task that they are about. */
@PortalTest
class ExcludedSurveyTests {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Input days = IndicatorsDriver.days(today.minusMonths(1), Given.later());

    private final Attempts attempts = new Attempts("surveys about tasks of excluded people");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private RoomSurvey roomSurvey;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
        attempts.report();
    }

    /** The form of a session, and a campaign as if the participants had been asked by email. */
    @Test
    void noNumbersAreThoseOfASurveyAboutTheTask() {
        Task task = given.completedOn(LocalDate.of(2026, 3, 2));
        String form = answered(task, SurveyInvitation.OPEN_LINK, "Told in the room");
        String asked = answered(task, SurveyInvitation.TASKS, "Told by email");
        for (Account account : List.of(Account.OFFICER_SOUTH_EAST, Account.EVALUATOR)) {
            given.excluding(task, account);
            assertThat(inRegion(account))
                    .as("rows of their own for what was answered in rooms and by email")
                    .contains("one event form: ", "a survey about one task: ");
            numbers(account).forEach(numbers -> {
                assertThat(numbers)
                        .as("surveys, or the file of the Theory of Change, which has none of what is added up")
                        .containsAnyOf("My knowledge about children", "stage,element,leads to");
                attempts.note(
                        Stream.of(form, asked, "Told in", "Told by", "\"value\":100", ",100,")
                                .noneMatch(numbers::contains),
                        "%s: %s".formatted(account, numbers));
            });
        }
        assertThat(attempts.leaks()).isEmpty();
    }

    private Stream<String> numbers(Account account) {
        return Stream.of(
                portal.text(account, "reporting/programmeIndicators", ofSurveys()),
                inRegion(account),
                portal.text(account, "evidence/theoryOfChange", Map.of()),
                file(
                        account,
                        "/exports/indicators.csv?indicator=surveys.agreement&startsOn=%s&endsOn=%s"
                                .formatted(today.minusMonths(1), Given.later())),
                file(account, "/exports/theory-of-change.csv"));
    }

    private Input ofSurveys() {
        return IndicatorsDriver.during(days).with("topics", List.of("SURVEYS"));
    }

    private String inRegion(Account account) {
        return portal.text(
                account, "reporting/programmeIndicators", ofSurveys().with("scope", Map.of("region", "NORTH_EAST")));
    }

    private String file(Account account, String path) {
        byte[] file = Objects.requireNonNull(portal.get(account, path).getResponseBody());
        return new String(file, StandardCharsets.UTF_8);
    }

    /** All twelve people in the room agree. */
    private String answered(Task task, SurveyInvitation invitation, String name) {
        LocalDate later = LocalDate.parse(Given.later());
        given.sessions(task, later, later);
        Campaign campaign = portal.change(
                Account.OFFICER_NORTH_EAST,
                "surveys/createEventForm",
                Input.of("taskId", task.id())
                        .withKey()
                        .with("questionnaireId", SurveyPlans.YEAR_ONE)
                        .with("sessionOn", Given.later()),
                "surveyCampaign",
                Campaign.class);
        roomSurvey.answered(
                campaign,
                Collections.nCopies(12, Map.of("knowledge", picking("agree"), "region", picking("north-east"))));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(campaign.id())),
                Update.update("plan.name", name).set("plan.invitation", invitation),
                "surveyCampaigns");
        return campaign.id();
    }
}
