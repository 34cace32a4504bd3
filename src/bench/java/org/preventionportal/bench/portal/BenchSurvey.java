package org.preventionportal.bench.portal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.preventionportal.support.Account;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** Opens surveys for rooms of people, answers half of one as one of them, and stores the responses of others. */
final class BenchSurvey {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final int BATCH = 500; // a command may take two seconds
    private static final List<String> KINDS = List.of("police", "health", "education", "voluntary");
    private static final List<String> USEFUL = List.of("agree", "neither", "disagree");

    private static final String CREATE = """
            mutation { createSurveyCampaign(input: {idempotencyKey: "%s", plan: {
              name: "How it went", questionnaireId: "qst_event-feedback", closesOn: "%s", invitation: OPEN_LINK, cap: 40 }})
            { surveyCampaign { id version } userErrors { message } } }""";
    private static final String OPEN = """
            mutation { openSurveyCampaign(input: {surveyCampaignId: "%s", version: %d})
            { surveyCampaign { version openLink { url } } userErrors { message } } }""";
    private static final String CLOSE = """
            mutation { closeSurveyCampaign(input: {surveyCampaignId: "%s", version: %d})
            { surveyCampaign { id } userErrors { message } } }""";
    private static final String START = """
            mutation { startSurvey(input: {token: "%s"}) { token userErrors { message } } }""";
    private static final String ANSWER = """
            mutation { saveSurveyAnswers(input: {token: "%s", answers: [
              {questionKey: "organisation", answer: {choiceKeys: ["police"]}},
              {questionKey: "useful", answer: {choiceKeys: ["agree"]}}]}) { survey { state } userErrors { message } } }""";

    private final ConfigurableApplicationContext service;
    private final LoadedApi api;

    BenchSurvey(ConfigurableApplicationContext service, LoadedApi api) {
        this.service = service;
        this.api = api;
    }

    /** Returns the token of the respondent. */
    String begin(int responses) {
        JsonNode campaign = plan("survey-of-the-bench");
        String url = open(campaign).at("/openLink/url").asString();
        service.getBean(SurveyDispatch.class).run(); // prepares the ballots
        store(campaign.path("id").asString(), responses);
        return answer(url.substring(url.lastIndexOf('/') + 1));
    }

    /** Closes and counts another survey, and returns the id of its campaign. */
    String count(int responses) {
        JsonNode campaign = plan("counted-survey-of-the-bench");
        String id = campaign.path("id").asString();
        int version = open(campaign).path("version").asInt();
        store(id, responses);
        api.send(OFFICER, CLOSE.formatted(id, version));
        service.getBean(ResponseCountJob.class).run();
        return id;
    }

    private JsonNode plan(String key) {
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusMonths(9);
        return api.send(OFFICER, CREATE.formatted(key, later)).at("/createSurveyCampaign/surveyCampaign");
    }

    private JsonNode open(JsonNode campaign) {
        String open = OPEN.formatted(
                campaign.path("id").asString(), campaign.path("version").asInt());
        return api.send(OFFICER, open).at("/openSurveyCampaign/surveyCampaign");
    }

    private String answer(String code) {
        String token = api.sendAnonymously(START.formatted(code))
                .at("/startSurvey/token")
                .asString();
        api.sendAnonymously(save(token));
        return token;
    }

    /** The mutation that saves a page of answers. */
    static String save(String token) {
        return ANSWER.formatted(token);
    }

    /** Stores ballots directly: to answer by that many links would take an hour. */
    private void store(String campaign, int responses) {
        MongoOperations mongo = service.getBean(MongoOperations.class);
        for (int from = 0; from < responses; from += BATCH) {
            List<Document> ballots = IntStream.range(from, Math.min(responses, from + BATCH))
                    .mapToObj(i -> ballot(campaign, i))
                    .toList();
            mongo.getCollection("ballots").insertMany(ballots);
        }
    }

    private static Document ballot(String campaign, int number) {
        return new Document("_id", "blt_" + UUID.randomUUID().toString().replace("-", ""))
                .append("campaign", campaign)
                .append("state", Ballot.State.CAST.name())
                .append("isTest", false)
                .append(
                        "answers",
                        new Document("organisation", picked(KINDS.get(number % KINDS.size())))
                                .append("useful", picked(USEFUL.get(number % USEFUL.size()))));
    }

    private static Document picked(String choice) {
        return new Document("choiceKeys", List.of(choice)).append("mayBeQuoted", false);
    }
}
