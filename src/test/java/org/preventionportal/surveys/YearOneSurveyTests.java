package org.preventionportal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.BuiltInQuestionnaires;
import org.preventionportal.surveys.results.ResponseCountJob;
import org.springframework.beans.factory.annotation.Autowired;

/** The first year's survey goes in by the links that people were mailed, and comes out as the report has it. */
@PortalTest
class YearOneSurveyTests {

    private static final Account EVALUATOR = Account.EVALUATOR;
    private static final String FIGURE = "{ value suppressedBecause }";

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
    private Mailbox mailbox;

    private SurveyDriver surveys;
    private YearOneSurveys year;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtInQuestionnaires.install();
        surveys = new SurveyDriver(portal, EVALUATOR);
        year = new YearOneSurveys(portal, dispatch, responseCountJob, mailbox);
    }

    @Test
    void theResultsEqualTheReportsAndItsContradictionsAreNoted() {
        var campaign = year.stakeholders(Given.later());
        assertThat(portal.text(EVALUATOR, results("results", campaign, "responseRate { responded " + FIGURE + " }")))
                .contains("results=null"); // not while anybody can still answer
        year.close(campaign);
        year.noteContradictions(campaign);

        Map<?, ?> exact = results(campaign, "totals");

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
        assertThat(question(exact, "knowledge"))
                .containsEntry("shown", 73.0)
                .containsEntry("notApplicable", 2.0)
                .containsEntry("skipped", 22.0)
                .containsEntry("notShown", 0.0);
        assertThat(question(exact, "long-term"))
                .containsEntry("shown", 38.0)
                .containsEntry("notShown", 35.0)
                .containsEntry("notApplicable", 1.0);
        assertThat(exact.toString())
                .contains(
                        "questionnaireVersionNumber=1",
                        "73 responses in its text and 75",
                        "34 % of 69",
                        "does not fit its base of 37");
        othersSeeDisclosureControlledResults(campaign);
    }

    private void othersSeeDisclosureControlledResults(SurveyDriver.Campaign campaign) {
        assertThat(portal.text(
                        Account.MANAGER, results("totals", campaign, "responseRate { responded " + FIGURE + " }")))
                .contains("totals=null");
        assertThat(portal.text(Account.ADMIN, "{ auditTrail(first: 50) { nodes { action outcome targetId } } }"))
                .contains(
                        "action=SURVEY_TOTALS, outcome=DENIED",
                        "action=SURVEY_TOTALS, outcome=DONE, targetId=" + campaign.id());
        Map<?, ?> controlled = results(campaign, "results");
        assertThat(question(controlled, "knowledge")).containsEntry("shown", 73.0);
        assertThat(agree(controlled, "knowledge")).isEqualTo("FEWER_THAN_FIVE % of 49"); // three did not agree
        assertThat(agree(controlled, "response")).isEqualTo("69 % of 58");
        assertThat(choice(controlled, "organisation", "health"))
                .isEqualTo("FEWER_THAN_FIVE % of FEWER_THAN_FIVE"); // four left it out
        assertThat(comments(EVALUATOR, campaign)).contains("listen longer", "Between ourselves");
        assertThat(comments(Account.MANAGER, campaign))
                .contains("listen longer", "organisationKind=Police")
                .doesNotContain("Between ourselves", "Health", "National government", "South West");
        Matcher secret =
                Pattern.compile("id=(cmt_[^,]+), text=Between ourselves").matcher(comments(EVALUATOR, campaign));
        assertThat(secret.find()).isTrue();
        String node = "{ node(id: \"%s\") { ... on SurveyComment { text } } }".formatted(secret.group(1));
        assertThat(portal.text(EVALUATOR, node)).contains("Between ourselves");
        assertThat(portal.text(Account.MANAGER, node)).contains("node=null");
        assertThat(portal.text(Account.MANAGER, "{ node(id: \"%s\") { id } }".formatted(campaign.id())))
                .contains("node={id=" + campaign.id());
    }

    private String comments(Account account, SurveyDriver.Campaign campaign) {
        return portal.text(
                account,
                "{ surveyCampaign(id: \"%s\") { comments(questionKey: \"response-how\", first: 20) { edges { node { id text organisationKind region } } } } }"
                        .formatted(campaign.id()));
    }

    @Test
    void oneOpenLinkTakesThreeHundredAndNinetyFiveAnswers() {
        var campaign = year.events(Given.later());
        String code = year.code(campaign);
        assertThat(portal.text(
                        EVALUATOR, "{ surveyCampaign(id: \"%s\") { openLink { qrCode } } }".formatted(campaign.id())))
                .contains("qrCode=<svg");
        assertThat(surveys.anonymous("startSurvey", "token: \"%s\"".formatted(code), "token")
                        .toString())
                .contains("WRONG_STATE"); // the room is full
        year.close(campaign);

        Map<?, ?> results = results(campaign, "results");

        assertThat(responseRate(results))
                .isEqualTo("invited=null opened=395 responded=395 partial=FEWER_THAN_FIVE complete=FEWER_THAN_FIVE");
        assertThat(agree(results, "useful")).isEqualTo("90 % of 395");
        assertThat(choice(results, "organisation", "education")).isEqualTo("33 % of 395");
    }

    private static String results(String field, SurveyDriver.Campaign campaign, String selection) {
        return "{ surveyCampaign(id: \"%s\") { %s { %s } } }".formatted(campaign.id(), field, selection);
    }

    private Map<?, ?> results(SurveyDriver.Campaign campaign, String field) {
        String selection = """
                campaign { questionnaireVersionNumber notes { questionKey text } }
                responseRate { invited F opened F responded F partial F complete F }
                questions { key shown F answered F notApplicable F skipped F notShown F
                  agreement { people F percent F lowerBound F upperBound F }
                  choices { key people F percent F } }""".replace("F", FIGURE);
        Map<?, ?> data = portal.data(EVALUATOR, results(field, campaign, selection));
        return (Map<?, ?>)
                Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(data.get("surveyCampaign"))).get(field));
    }

    private static String responseRate(Map<?, ?> results) {
        var rate = (Map<?, ?>) Objects.requireNonNull(results.get("responseRate"));
        return Stream.of("invited", "opened", "responded", "partial", "complete")
                .map(measure -> measure + "=" + number(rate.get(measure)))
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> question(Map<?, ?> results, String key) {
        Map<String, Object> question = new HashMap<>();
        find((List<?>) Objects.requireNonNull(results.get("questions")), key)
                .forEach((name, value) -> question.put(
                        String.valueOf(name),
                        value instanceof Map<?, ?> number && number.get("value") instanceof Number shown
                                ? shown
                                : String.valueOf(value)));
        return question;
    }

    private static Map<?, ?> find(List<?> list, String key) {
        return list.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> key.equals(one.get("key")))
                .findFirst()
                .orElseThrow();
    }

    private static String agree(Map<?, ?> results, String key) {
        Map<?, ?> question = find((List<?>) Objects.requireNonNull(results.get("questions")), key);
        var agreement = (Map<?, ?>) Objects.requireNonNull(question.get("agreement"));
        return "%s %% of %s".formatted(number(agreement.get("percent")), number(question.get("answered")));
    }

    private static String choice(Map<?, ?> results, String key, String choice) {
        Map<?, ?> question = find((List<?>) Objects.requireNonNull(results.get("questions")), key);
        Map<?, ?> picked = find((List<?>) Objects.requireNonNull(question.get("choices")), choice);
        return "%s %% of %s".formatted(number(picked.get("percent")), number(question.get("answered")));
    }

    private static String number(@Nullable Object figure) {
        if (!(figure instanceof Map<?, ?> shown)) {
            return "null";
        }
        return shown.get("value") instanceof Number value
                ? String.valueOf(value.intValue())
                : String.valueOf(shown.get("suppressedBecause"));
    }
}
