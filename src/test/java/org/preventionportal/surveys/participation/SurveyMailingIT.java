package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.development.Ports;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PickyMailServer;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.ServiceProcess;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Progress;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/**
 * More than a batch of people are invited, mail to some of them fails, and the mail server goes away in the middle.
 * The property {@code portal.mailing.people} says how many.
 */
@PortalTest
class SurveyMailingIT {

    private static final int PEOPLE = Integer.getInteger("portal.mailing.people", 1_200);
    private static final int GONE = 300;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    private final int servicePort = Ports.free();
    private final int mailPort = Ports.free();
    private int looks;

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
    void everybodyIsMailedOnceAndUndeliverableAddressesAreListed() {
        var surveys = new SurveyDriver(portal, Account.MANAGER);
        Campaign campaign = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        surveys.upload(
                portal,
                campaign,
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> "%s%d@example.org".formatted(i < GONE ? "gone" : "person", i))
                        .toList());
        surveys.open(campaign);
        List<String> mailed = new ArrayList<>();
        try (ServiceProcess service = start()) {
            try (var mail = PickyMailServer.start(mailPort, PEOPLE / 2)) {
                service.awaitReady(servicePort);
                service.await("half of it", () -> has(mail, PEOPLE / 2, campaign));
                service.await(
                        "mail waits for the mail server", () -> service.output().contains("Mail waits until"));
                mailed.addAll(mail.recipients());
            }
            try (var mail = PickyMailServer.start(mailPort, PEOPLE)) {
                service.await("all of it", () -> has(mail, PEOPLE - GONE - PEOPLE / 2, campaign));
                service.await("noted", () -> progress(campaign).sent() == PEOPLE - GONE);
                mailed.addAll(mail.recipients());
            }
        }
        assertThat(mailed).hasSize(PEOPLE - GONE).doesNotHaveDuplicates();
        assertThat(progress(portal, campaign)).isEqualTo(new Progress(0, 0, PEOPLE - GONE, GONE, 0, false, false));
        GraphQlTester.Response undeliverable =
                portal.ask(Account.MANAGER, "surveys/undeliverableAddresses", Map.of("id", campaign.id()));
        assertThat(undeliverable
                        .path("surveyCampaign.undeliverableAddresses.nodes[*].email")
                        .entityList(String.class)
                        .get())
                .hasSize(100)
                .allMatch(address -> address.startsWith("gone"));
        undeliverable
                .path("surveyCampaign.undeliverableAddresses.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    /** Whether so many were taken; every now and then the service has to say how far it is while it is busy. */
    private boolean has(PickyMailServer mail, int messages, Campaign campaign) {
        if (looks++ % 100 == 0) {
            assertThat(progress(campaign).sent()).isNotNegative();
        }
        return mail.recipients().size() == messages;
    }

    /** Asks the service that is busy sending. */
    private Progress progress(Campaign campaign) {
        return progress(new HttpPortal(servicePort), campaign);
    }

    private static Progress progress(HttpPortal portal, Campaign campaign) {
        return portal.read(
                Account.MANAGER,
                "surveys/surveyProgress",
                Map.of("id", campaign.id()),
                "surveyCampaign.progress",
                Progress.class);
    }

    private ServiceProcess start() {
        return ServiceProcess.serve(servicePort, "-Dspring.mail.host=127.0.0.1", "-Dspring.mail.port=" + mailPort);
    }
}
