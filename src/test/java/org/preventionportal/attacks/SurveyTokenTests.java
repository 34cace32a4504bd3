package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.Wire;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Autowired;

/** Tries links that open no survey, or not any more. None is answered otherwise than a random one. */
@PortalTest
class SurveyTokenTests {

    private static final String RANDOM = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Map<String, ?> USEFUL =
            Map.of("questionKey", "useful", "answer", Map.of("choiceKeys", List.of("agree")));

    private final Attempts attempts = new Attempts("survey tokens");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private Mailbox mailbox;

    private SurveyDriver surveys;
    private RespondentDriver respondents;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        surveys = new SurveyDriver(portal, Account.MANAGER);
        respondents = new RespondentDriver(portal);
    }

    @AfterEach
    void end() {
        given.partnersOnly();
        attempts.report();
    }

    @Test
    void aLinkThatOpensNothingIsLikeARandomOne() {
        Campaign closed = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        String expired = tokens(closed, "al@example.org").getFirst();
        surveys.close(closed);
        List<String> mailed =
                tokens(surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK)), "ann@example.org", "jo@example.org");
        String finished = mailed.getFirst();
        respondents.start(finished);
        respondents.answer(finished, Map.of("useful", Answer.picking("agree")));
        respondents.finish(finished);
        String valid = mailed.getLast();

        Map<String, String> links = new LinkedHashMap<>();
        links.put("finished", finished);
        links.put("expired", expired);
        links.put("truncated", valid.substring(1));
        links.put("longer", valid + "A");
        links.put("of another case", valid.toUpperCase(Locale.ROOT));
        links.put("blank", "");
        links.put("with an operator", "{\"$ne\": null}");
        links.put("with a wildcard", ".*");
        links.put("an id", closed.id());
        links.forEach(this::attack);

        assertThat(attempts.leaks()).isEmpty();
        assertThat(respondents.read(valid)).as("the valid one").isNotNull();
    }

    private List<String> tokens(Campaign campaign, String... addresses) {
        surveys.upload(portal, campaign, List.of(addresses));
        surveys.open(campaign);
        dispatch.run();
        return mailbox.deliver().stream().map(RespondentDriver::token).toList();
    }

    /** Twice, because what was done with a link must not change what it answers. */
    private void attack(String name, String token) {
        for (int i = 0; i < 2; i++) {
            compare(name, token, "survey", Map.of("token", token), Map.of("token", RANDOM));
            for (String mutation : List.of("startSurvey", "finishSurvey", "optOutOfSurveys")) {
                compare(name, token, mutation, input(Input.of("token", token)), input(Input.of("token", RANDOM)));
            }
            compare(name, token, "saveSurveyAnswers", input(answering(token)), input(answering(RANDOM)));
        }
    }

    private static Input answering(String token) {
        return Input.of("token", token).with("answers", List.of(USEFUL));
    }

    private static Map<String, ?> input(Input input) {
        return Map.of("input", input);
    }

    private void compare(String name, String token, String operation, Map<String, ?> sent, Map<String, ?> random) {
        String one = answer(operation, sent, token);
        String other = answer(operation, random, RANDOM);
        attempts.note(one.equals(other), "%s, %s:%n  %s%n  %s".formatted(name, operation, one, other));
    }

    private String answer(String operation, Map<String, ?> variables, String token) {
        Wire.Answer answer =
                new Wire(portal).send((Account) null, HttpPortal.documentText("surveys/" + operation), variables);
        return answer.status()
                + (token.isEmpty() ? answer.body() : answer.body().replace(token, "TOKEN"))
                        .replaceAll("\"correlationId\":\"[^\"]+\"", "")
                        .replaceAll(",?\"rateLimit\":\\{[^}]+}", "");
    }
}
