package org.preventionportal.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.partners.Partner;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MailCount;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Three nodes on one database: what one has begun goes on at the others when it is killed, and no request is lost when
 * one is stopped. The tests use the same nodes one after another, because each start costs ten seconds.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralNodesIT {

    private static final int PEOPLE = 500;
    private static final int ROWS = 2_000;
    private static final int REQUESTS = 200;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BuiltInQuestionnaires questionnaires;

    private final TestNode first = new TestNode();
    private final TestNode second = new TestNode();
    private final TestNode third = new TestNode();
    private final Visitor officer = Visitor.arrives();

    @BeforeAll
    void begin() {
        nodes().forEach(TestNode::awaitReady);
        given.partnersOnly();
        questionnaires.install();
    }

    @AfterAll
    void end() {
        officer.close();
        nodes().forEach(TestNode::close);
        given.partnersOnly();
    }

    @Test
    @Order(1)
    void aSessionAndALiveQueueDoNotDependOnTheNode() {
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        officer.page().navigate(first.url("/triage"));
        officer.givesPassword(Account.OFFICER_NORTH_EAST);
        officer.page().navigate(second.url("/triage"));
        var live = officer.page().locator("[data-live]");
        PlaywrightAssertions.assertThat(live).hasAttribute("data-connected", "true");

        first.portal().changeTask(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(draft));

        PlaywrightAssertions.assertThat(live).containsText("A request has come in.");
        officer.page().navigate(first.url("/triage"));
        assertThat(officer.page().locator(".portal-queue__request").count()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void theOthersFinishWhatAKilledNodeHasBegun() {
        long before = partners();
        Campaign campaign = openCampaign();
        SlowUpload upload = SlowUpload.begin(first, ROWS);
        first.await(
                "in the middle of both",
                () -> partners() > before && first.sent().size() > 20);
        first.kill();
        assertThat(partners() - before).isLessThan(ROWS);
        assertThat(mails()).hasSizeLessThan(PEOPLE);

        officer.page().navigate(second.url("/triage"));
        assertThat(officer.page().locator(".portal-queue__request").count()).isEqualTo(1);
        second.await("free to read the file", () -> upload.isTakenBy(second));
        second.await("all mailed", () -> sent(campaign) == PEOPLE);

        MailCount mails = MailCount.of(PEOPLE, mails(), MailCatcher::recipients);
        mails.report("a killed node");
        System.out.printf("A node was killed: %d rows tried, %d missing%n", ROWS, ROWS - partners() + before);
        assertThat(mails.lost()).isZero();
        assertThat(mails.doubled()).isZero();
        assertThat(mails.repeated()).as("what was on its way").isLessThanOrEqualTo(1);
        assertThat(partners() - before).isEqualTo(ROWS);
        assertThat(mongo.count(new Query(), Ballot.class))
                .as("prepared by one node")
                .isEqualTo(PEOPLE);
    }

    @Test
    @Order(3)
    void noRequestIsLostWhenANodeStops() {
        try (Load load = Load.on(second, third)) {
            second.await("under load", () -> load.tried() > REQUESTS);
            second.terminate();
            second.awaitExit();
            int before = load.tried();
            third.await("alone under load", () -> load.tried() > before + REQUESTS);
            System.out.printf("A node was stopped: %d requests tried, %d lost%n", load.tried(), load.lost());
            assertThat(load.lost()).isZero();
        }
    }

    private Stream<TestNode> nodes() {
        return Stream.of(first, second, third);
    }

    private Campaign openCampaign() {
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign campaign = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        surveys.upload(
                portal,
                campaign,
                IntStream.range(0, PEOPLE)
                        .mapToObj("person%d@example.org"::formatted)
                        .toList());
        return surveys.open(campaign);
    }

    private long partners() {
        return mongo.count(new Query(), Partner.class);
    }

    /** All survey mails, each as often as it was sent. */
    private List<MimeMessage> mails() {
        return nodes().flatMap(node -> node.sent().stream())
                .filter(mail -> MailCatcher.messageId(mail).contains("survey."))
                .toList();
    }

    private int sent(Campaign campaign) {
        return second.portal()
                .read(
                        Account.MANAGER,
                        "surveys/surveyProgress",
                        Map.of("id", campaign.id()),
                        "surveyCampaign.progress.sent",
                        Integer.class);
    }
}
