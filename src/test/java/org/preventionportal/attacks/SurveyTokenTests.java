package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.Wire;
import org.preventionportal.surveys.RespondentDriver;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tries links that open no survey, or not any more. None is answered otherwise than a random one. */
@PortalTest
class SurveyTokenTests {

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
    private BeanFactory beans;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MutableClock clock;

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
        String superseded = superseded();
        Campaign closed = surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK));
        String expired = tokens(closed, "al@example.org").getFirst();
        surveys.close(closed);
        List<String> mailed =
                tokens(surveys.plan(SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK)), "ann@example.org", "jo@example.org");
        String finished = mailed.getFirst();
        answer(finished);
        respondents.finish(finished);
        String valid = mailed.getLast();

        Map<String, String> links = new LinkedHashMap<>();
        links.put("finished", finished);
        links.put("superseded", superseded);
        links.put("expired", expired);
        links.put("open link, closed", closedOpenLink());
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

    /** The link of an invitation, after that of its reminder was answered with. */
    private String superseded() {
        Campaign campaign = surveys.plan(
                SurveyPlans.list(SurveyPlans.EVENT_FEEDBACK).with("reminders", Map.of("maxCount", 1, "minGapDays", 7)));
        String invitation = tokens(campaign, "lee@example.org").getFirst();
        clock.advance(Duration.ofDays(8));
        RollingSupport.remind(beans);
        answer(RespondentDriver.token(mailbox.deliver().getFirst()));
        clock.reset();
        return invitation;
    }

    private void answer(String link) {
        respondents.start(link);
        respondents.answer(link, Map.of("useful", Answer.picking("agree")));
    }

    private String closedOpenLink() {
        Campaign campaign = surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 20)));
        String link = surveys.code(campaign);
        surveys.close(campaign);
        return link;
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
            compare(name, token, "survey", each -> Map.of("token", each));
            for (String mutation : List.of("startSurvey", "finishSurvey", "optOutOfSurveys")) {
                compare(name, token, mutation, each -> Map.of("input", Input.of("token", each)));
            }
            compare(name, token, "saveSurveyAnswers", each -> Map.of("input", answering(each)));
        }
    }

    private static Input answering(String token) {
        return Input.of("token", token).with("answers", List.of(USEFUL));
    }

    private void compare(String name, String token, String operation, Function<String, Map<String, ?>> variables) {
        String random = Token.random();
        String one = answer(operation, variables.apply(token), token);
        String other = answer(operation, variables.apply(random), random);
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
