package org.preventionportal.bench.portal;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.preventionportal.bench.load.Load;
import org.preventionportal.support.Account;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens a survey for a room of people, and answers half of it as one of them. */
final class BenchSurvey {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
    static String begin(ConfigurableApplicationContext service) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        var survey = new BenchSurvey(new Requests(URI.create("http://127.0.0.1:" + port)));
        String code = survey.open();
        service.getBean(SurveyDispatch.class).run(); // prepares the ballots
        return survey.answer(code);
    }

    private String open() {
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusMonths(9);
        JsonNode planned = data(Load.answer(requests.query(OFFICER, CREATE.formatted(later))))
                .at("/createSurveyCampaign/surveyCampaign");
        String open = OPEN.formatted(
                planned.path("id").asString(), planned.path("version").asInt());
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

    /** @throws IllegalStateException if anything was refused */
    private static JsonNode data(String answer) {
        JsonNode data = JSON.readTree(answer).path("data");
        if (data.isMissingNode() || !data.findValues("message").isEmpty()) {
            throw new IllegalStateException(answer);
        }
        return data;
    }
}
