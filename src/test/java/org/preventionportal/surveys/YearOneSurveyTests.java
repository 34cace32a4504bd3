package org.preventionportal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The first year's survey goes in by the links that people were mailed, and comes out as the report has it. */
@PortalTest
class YearOneSurveyTests {

    private static final Account EVALUATOR = Account.EVALUATOR;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private BuiltInQuestionnaires builtInQuestionnaires;

    @Autowired
    private SurveyDispatch dispatch;

    @Autowired
    private ResponseCountJob responseCountJob;

    @Autowired
    private Mailbox mailbox;

    private SurveyDriver surveys;
    private YearOneSurveys year;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, EVALUATOR);
        for (Region region : List.of(Region.WALES, Region.LONDON)) {
            Task task = given.completedOn(LocalDate.of(2026, 1, 5));
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(task.id().value())),
                    Update.update("need.region", region),
                    Task.class);
        }
        YearOneSurveys.recordParticipants(mongo);
        year = new YearOneSurveys(portal, dispatch, responseCountJob, mailbox);
    }

    @Test
    void theResultsEqualTheReportsAndItsContradictionsAreNoted() {
        var campaign = year.stakeholders(Given.later());
        portal.ask(EVALUATOR, "surveys/surveyResults", Map.of("id", campaign.id()))
                .path("surveyCampaign.results")
                .valueIsNull(); // not while anybody can still answer
        year.close(campaign);
        year.noteContradictions(campaign);

        ShownResults exact = ShownResults.read(portal, EVALUATOR, campaign);

        portal.ask(EVALUATOR, "surveys/surveyResults", Map.of("id", campaign.id()))
                .path("surveyCampaign.results.isOfWholeProgramme")
                .entity(Boolean.class)
                .isEqualTo(true);
        assertThat(responseRate(exact)).isEqualTo("invited=90 opened=74 responded=73 partial=22 complete=51");
        assertThat(agree(exact, "knowledge")).isEqualTo("94 % of 49");
        assertThat(agree(exact, "confidence")).isEqualTo("93 % of 46");
        assertThat(agree(exact, "skills")).isEqualTo("93 % of 40");
        assertThat(agree(exact, "response")).isEqualTo("69 % of 58");
        assertThat(agree(exact, "implemented")).isEqualTo("87 % of 38");
        assertThat(agree(exact, "long-term")).isEqualTo("84 % of 37");
        assertThat(agree(exact, "sharing")).isEqualTo("95 % of 37");
        assertThat(agree(exact, "organisation-positive")).isEqualTo("70 % of 40");
        assertThat(choice(exact, "organisation", "police")).isEqualTo("42 % of 69");
        assertThat(choice(exact, "organisation", "local-government")).isEqualTo("33 % of 69");
        assertThat(choice(exact, "region", "yorkshire-and-the-humber")).isEqualTo("22 % of 69");
        assertThat(choice(exact, "region", "south-east")).isEqualTo("19 % of 69");
        assertThat(choice(exact, "contact", "caseload")).isEqualTo("23 % of 69");
        assertThat(choice(exact, "contact", "regular-contact")).isEqualTo("28 % of 69");
        assertThat(choice(exact, "contact", "none")).isEqualTo("49 % of 69");
        assertThat(exact.question("knowledge")).satisfies(question -> {
            assertThat(question.shown()).isEqualTo(DisclosedNumber.of(73));
            assertThat(question.notApplicable()).isEqualTo(DisclosedNumber.of(2));
            assertThat(question.skipped()).isEqualTo(DisclosedNumber.of(22));
            assertThat(question.notShown()).isEqualTo(DisclosedNumber.of(0));
        });
        assertThat(exact.question("long-term")).satisfies(question -> {
            assertThat(question.shown()).isEqualTo(DisclosedNumber.of(38));
            assertThat(question.notShown()).isEqualTo(DisclosedNumber.of(35));
            assertThat(question.notApplicable()).isEqualTo(DisclosedNumber.of(1));
        });
        assertThat(exact.campaign().questionnaireVersionNumber()).isEqualTo(1);
        assertThat(exact.campaign().notes().toString())
                .contains("73 responses in its text and 75", "34 % of 69", "does not fit its base of 37");
        for (Account reader : List.of(Account.OFFICER_NORTH_EAST, Account.MANAGER)) {
            assertThat(ShownResults.read(portal, reader, campaign)).isEqualTo(exact);
        }
        assertThat(choice(exact, "organisation", "#other")).isEqualTo("7 % of 69");
        commentsAreShownWithConsent(campaign);
        assertThat(portal.read(Account.MANAGER, "platform/node", Map.of("id", campaign.id()), "node.id", String.class))
                .isEqualTo(campaign.id());
    }

    private void commentsAreShownWithConsent(Campaign campaign) {
        List<Comment> all = surveys.comments(campaign, "response-how");
        assertThat(all.toString()).contains("listen longer");
        assertThat(new SurveyDriver(portal, Account.MANAGER)
                        .comments(campaign, "response-how")
                        .toString())
                .contains("listen longer", "organisationKind=Police")
                .doesNotContain("Between ourselves", "Health", "National government", "South West");
        Comment secret = all.stream()
                .filter(comment -> comment.text().startsWith("Between ourselves"))
                .findFirst()
                .orElseThrow();
        Map<String, String> node = Map.of("id", secret.id());
        assertThat(portal.read(EVALUATOR, "surveys/surveyComment", node, "node.text", String.class))
                .isEqualTo(secret.text());
        portal.ask(Account.MANAGER, "surveys/surveyComment", node).path("node").valueIsNull();
    }

    @Test
    void oneOpenLinkTakesThreeHundredAndNinetyFiveAnswers() {
        var campaign = year.events(Given.later());
        assertThat(surveys.openLink(campaign).qrCode()).contains("<svg");
        assertThat(new RespondentDriver(portal).codes("surveys/startSurvey", surveys.code(campaign)))
                .containsExactly("FULL");
        year.close(campaign);

        ShownResults results = ShownResults.read(portal, EVALUATOR, campaign);

        assertThat(responseRate(results)).isEqualTo("invited=null opened=395 responded=395 partial=0 complete=395");
        assertThat(agree(results, "useful")).isEqualTo("90 % of 395");
        assertThat(choice(results, "organisation", "education")).isEqualTo("33 % of 395");
    }

    private static String responseRate(ShownResults results) {
        ShownResults.Rate rate = results.responseRate();
        return "invited=%s opened=%s responded=%s partial=%s complete=%s"
                .formatted(
                        number(rate.invited()),
                        number(rate.opened()),
                        number(rate.responded()),
                        number(rate.partial()),
                        number(rate.complete()));
    }

    private static String agree(ShownResults results, String key) {
        ShownResults.Question question = results.question(key);
        return "%s %% of %s"
                .formatted(number(Objects.requireNonNull(question.agreement()).percent()), number(question.answered()));
    }

    private static String choice(ShownResults results, String key, String choice) {
        ShownResults.Question question = results.question(key);
        return "%s %% of %s".formatted(number(question.choice(choice).percent()), number(question.answered()));
    }

    private static String number(@Nullable DisclosedNumber number) {
        if (number == null) {
            return "null";
        }
        Double value = number.value();
        return value == null ? String.valueOf(number.suppressedBecause()) : String.valueOf(value.intValue());
    }
}
