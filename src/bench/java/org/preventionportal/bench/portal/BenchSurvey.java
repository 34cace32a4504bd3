package org.preventionportal.bench.portal;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.preventionportal.bench.load.Load;
import org.preventionportal.support.Account;
import org.preventionportal.surveys.ballots.Ballot;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens a survey for a room of people, answers half of it as one of them, and stores the responses of others. */
final class BenchSurvey {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 500; // a command may take two seconds
    private static final List<String> KINDS = List.of("police", "health", "education", "voluntary");
    private static final List<String> USEFUL = List.of("agree", "neither", "disagree");

    private static final String CREATE = """
            mutation { createSurveyCampaign(input: {idempotencyKey: "survey-of-the-bench", plan: {
              name: "How it went", questionnaireId: "qst_event-feedback", closesOn: "%s", invitation: OPEN_LINK, cap: 40 }})
            { surveyCampaign { id version } userErrors { message } } }""";
    private static final String OPEN = """
            mutation { openSurveyCampaign(input: {surveyCampaignId: "%s", version: %d})
            { surveyCampaign { openLink { url } } userErrors { message } } }""";
    private static final String START = """
            mutation { startSurvey(input: {token: "%s"}) { token userErrors { message } } }""";
    private static final String ANSWER = """
            mutation { saveSurveyAnswers(input: {token: "%s", answers: [
              {questionKey: "organisation", answer: {choiceKeys: ["police"]}},
              {questionKey: "useful", answer: {choiceKeys: ["agree"]}}]}) { userErrors { message } } }""";

    private final Requests requests;

    private BenchSurvey(Requests requests) {
        this.requests = requests;
    }

    /** Returns the token of the respondent. */
    static String begin(ConfigurableApplicationContext service, int responses) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        var survey = new BenchSurvey(new Requests(URI.create("http://127.0.0.1:" + port)));
        JsonNode campaign = survey.plan();
        String code = survey.open(campaign);
        service.getBean(SurveyDispatch.class).run(); // prepares the ballots
        store(service.getBean(MongoOperations.class), campaign.path("id").asString(), responses);
        return survey.answer(code);
    }

    private JsonNode plan() {
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusMonths(9);
        return data(Load.answer(requests.query(OFFICER, CREATE.formatted(later))))
                .at("/createSurveyCampaign/surveyCampaign");
    }

    /** Returns the code of the link. */
    private String open(JsonNode campaign) {
        String open = OPEN.formatted(
                campaign.path("id").asString(), campaign.path("version").asInt());
        String url = data(Load.answer(requests.query(OFFICER, open)))
                .at("/openSurveyCampaign/surveyCampaign/openLink/url")
                .asString();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String answer(String code) {
        String token = data(Load.answer(requests.anonymous(START.formatted(code))))
                .at("/startSurvey/token")
                .asString();
        data(Load.answer(requests.anonymous(ANSWER.formatted(token))));
        return token;
    }

    /** Stores ballots directly: to answer by that many links would take an hour. */
    private static void store(MongoOperations mongo, String campaign, int responses) {
        for (int from = 0; from < responses; from += BATCH) {
            List<Document> ballots = IntStream.range(from, Math.min(responses, from + BATCH))
                    .mapToObj(i -> ballot(campaign, i))
                    .toList();
            mongo.getCollection("ballots").insertMany(ballots);
        }
    }

    private static Document ballot(String campaign, int number) {
        return new Document("_id", "blt_%032x".formatted(number))
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

    /** @throws IllegalStateException if anything was refused */
    private static JsonNode data(String answer) {
        JsonNode data = JSON.readTree(answer).path("data");
        if (data.isMissingNode() || !data.findValues("message").isEmpty()) {
            throw new IllegalStateException(answer);
        }
        return data;
    }
}
