package org.preventionportal.surveys.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand are invited, mail to some of them fails, and the mail server goes away in the middle. */
@PortalTest
class SurveyMailingIT {

    private static final int PEOPLE = 10_000;
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
        Campaign campaign = surveys.plan(
                "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: LIST, closesOn: \"%s\""
                        .formatted(Given.later()));
        surveys.upload(
                campaign,
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> "%s%d@example.org".formatted(i < GONE ? "gone" : "person", i))
                        .toList());
        surveys.change("openSurveyCampaign", campaign, "");
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
                service.await("noted", () -> progress(campaign) == PEOPLE - GONE);
                mailed.addAll(mail.recipients());
            }
        }
        assertThat(mailed).hasSize(PEOPLE - GONE).doesNotHaveDuplicates();
        assertThat(text(portal, campaign, "progress { listed waiting sent undeliverable }"))
                .contains("listed=0", "waiting=0", "sent=9700", "undeliverable=300");
        assertThat(text(
                        portal,
                        campaign,
                        "undeliverableAddresses(first: 100) { edges { node { email } } pageInfo { hasNextPage } }"))
                .contains("gone", "hasNextPage=true")
                .doesNotContain("person");
    }

    /** Whether so many were taken; every now and then the service has to say how far it is while it is busy. */
    private boolean has(PickyMailServer mail, int messages, Campaign campaign) {
        if (looks++ % 100 == 0) {
            assertThat(progress(campaign)).isNotNegative();
        }
        return mail.recipients().size() == messages;
    }

    /** How many were sent, asked of the service that is busy sending. */
    private int progress(Campaign campaign) {
        String sent = text(new HttpPortal(servicePort), campaign, "progress { sent }");
        return Integer.parseInt(sent.replaceAll("(?s).*sent=(\\d+).*", "$1"));
    }

    private static String text(HttpPortal portal, Campaign campaign, String selection) {
        return portal.text(
                Account.MANAGER, "{ surveyCampaign(id: \"%s\") { %s } }".formatted(campaign.id(), selection));
    }

    private ServiceProcess start() {
        return ServiceProcess.start(
                List.of(
                        "-Dserver.port=" + servicePort,
                        "-Dspring.mail.host=127.0.0.1",
                        "-Dspring.mail.port=" + mailPort),
                List.of());
    }
}
