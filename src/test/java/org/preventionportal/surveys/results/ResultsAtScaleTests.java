package org.preventionportal.surveys.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Fifty thousand answered, and reading what came of it costs what it costs for seventy-three. */
@PortalTest
class ResultsAtScaleTests {

    private static final Account MANAGER = Account.MANAGER;

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
        Campaign many = answered(50_000);
        for (String query : List.of(
                "{ surveyCampaign(id: \"%s\") { results { questions { key answered F choices { people F } } } } }",
                "{ surveyCampaign(id: \"%s\") { breakdown(questionKey: \"useful\", dimension: ORGANISATION_KIND) { groups { key result { agreement { percent F } } } } } }")) {
            String document = query.replace("F", "{ value }");
            List<String> ofMany = commands.during(() -> portal.data(MANAGER, document.formatted(many.id())));
            assertThat(ofMany).isEqualTo(commands.during(() -> portal.data(MANAGER, document.formatted(few.id()))));
            assertThat(ofMany.stream().filter("find"::equals)).hasSizeBetween(2, 6);
        }
        assertThat(portal.text(
                        MANAGER,
                        "{ surveyCampaign(id: \"%s\") { results { responseRate { responded { value } } } } }"
                                .formatted(many.id())))
                .contains("value=50000.0");
        assertThat(portal.text(
                        MANAGER,
                        "{ surveyCampaign(id: \"%s\") { breakdown(questionKey: \"useful\", dimension: ORGANISATION_KIND) { groups { key result { agreement { percent { value } } } } } } }"
                                .formatted(many.id())))
                .contains("key=police, result={agreement={percent={value=50.0}}}");
        exported(many);
    }

    /** Stores ballots directly, because answering by that many links would take an hour. */
    private Campaign answered(int people) {
        var surveys = new SurveyDriver(portal, MANAGER);
        Campaign campaign = surveys.plan(
                "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: OPEN_LINK, cap: 5, closesOn: \"%s\""
                        .formatted(Given.later()));
        surveys.change("openSurveyCampaign", campaign, "");
        dispatch.run();
        List<String> kinds = List.of("police", "health", "education", "voluntary");
        for (int from = 0; from < people; from += 1000) {
            List<Document> ballots = new ArrayList<>();
            for (int i = from; i < Math.min(people, from + 1000); i++) {
                String kind = kinds.get(i % kinds.size());
                String useful = i / kinds.size() % 2 == 0 ? "agree" : "neither";
                ballots.add(new Document("_id", "blt_%s%d".formatted(campaign.id(), i))
                        .append("campaign", campaign.id())
                        .append("state", "CAST")
                        .append("isTest", false)
                        .append(
                                "answers",
                                new Document("organisation", picked(kind)).append("useful", picked(useful))));
            }
            mongo.getCollection("ballots").insertMany(ballots);
        }
        surveys.change("closeSurveyCampaign", surveys.load(campaign), "");
        responseCountJob.run();
        return campaign;
    }

    private static Document picked(String choice) {
        return new Document("choiceKeys", List.of(choice)).append("mayBeQuoted", false);
    }

    private void exported(Campaign campaign) {
        var csv = portal.get(MANAGER, "/surveys/%s/results.csv".formatted(campaign.id()));
        assertThat(new String(Objects.requireNonNull(csv.getResponseBodyContent()), StandardCharsets.UTF_8))
                .contains("question key,question,grouped by,group,measure,answer,value,note")
                .contains("useful,The session was useful for my work,organisation kind,Police,\"agree, percent\",,50,");
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
