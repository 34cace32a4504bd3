package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.ShownResults;
import org.preventionportal.surveys.StoredBallots;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.test.tester.GraphQlTester;

/**
 * Several batches answered, and reading what came of it costs what it costs for seventy-three. The property {@code
 * portal.results.ballots} says how many.
 */
@PortalTest
class ResultsAtScaleTests {

    private static final Account MANAGER = Account.MANAGER;
    private static final int MANY = Integer.getInteger("portal.results.ballots", 5_000);

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoCommands commands;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
    }

    @Test
    void readingResultsTakesTheSameCommandsForAnyNumberOfBallots() {
        Campaign few = answered(73);
        Campaign many = answered(MANY);
        for (String document : List.of("surveys/surveyResults", "surveys/surveyBreakdown")) {
            List<String> ofMany = sentFor(document, many);
            assertThat(ofMany).isEqualTo(sentFor(document, few));
            assertThat(ofMany.stream().filter("find"::equals)).hasSizeBetween(2, 6);
        }
        assertThat(ShownResults.read(portal, MANAGER, many).responseRate().responded())
                .isEqualTo(DisclosedNumber.of(MANY));
        read("surveys/surveyBreakdown", many)
                .path("surveyCampaign.breakdown.groups[?(@.key == 'police')].result.agreement.percent")
                .entityList(DisclosedNumber.class)
                .containsExactly(DisclosedNumber.of(50));
        exported(many);
    }

    private List<String> sentFor(String document, Campaign campaign) {
        return commands.during(() -> read(document, campaign));
    }

    private GraphQlTester.Response read(String document, Campaign campaign) {
        GraphQlTester.Response response = portal.ask(
                MANAGER,
                document,
                Map.of("id", campaign.id(), "questionKey", "useful", "dimension", "ORGANISATION_KIND"));
        response.errors().verify();
        return response;
    }

    private Campaign answered(int people) {
        var surveys = new SurveyDriver(portal, MANAGER);
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 5)));
        dispatch.run();
        List<String> kinds = List.of("police", "health", "education", "voluntary");
        StoredBallots.cast(
                mongo,
                campaign,
                people,
                person -> Map.of(
                        "organisation",
                        kinds.get(person % kinds.size()),
                        "useful",
                        person / kinds.size() % 2 == 0 ? "agree" : "neither"));
        surveys.close(campaign);
        responseCountJob.run();
        return campaign;
    }

    private void exported(Campaign campaign) {
        var csv = portal.get(MANAGER, "/surveys/%s/results.csv".formatted(campaign.id()));
        assertThat(new String(Objects.requireNonNull(csv.getResponseBodyContent()), StandardCharsets.UTF_8))
                .contains("question key,question,grouped by,group,measure,answer,value,note")
                .contains("useful,The session was useful for my work,organisation kind,Police,\"agree, percent\",,50,");
        var one = portal.get(MANAGER, "/surveys/%s/results.csv?question=useful".formatted(campaign.id()));
        assertThat(new String(Objects.requireNonNull(one.getResponseBodyContent()), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("useful,"));
        var xlsx = portal.get(MANAGER, "/surveys/%s/results.xlsx".formatted(campaign.id()));
        assertThat(Objects.requireNonNull(xlsx.getResponseBodyContent())).startsWith('P', 'K');
        assertThat(portal.get(Account.PARTNER_NORTH, "/surveys/%s/results.csv".formatted(campaign.id()))
                        .getStatus()
                        .value())
                .isEqualTo(403);
        assertThat(portal.get(MANAGER, "/surveys/svc_0/results.csv").getStatus().value())
                .isEqualTo(404);
    }
}
