package org.preventionportal.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.disclosure.DisclosedNumber;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyDriver.Comment;

/** Asserts that the results of the first year's surveys are the report's. */
public final class YearOneResults {

    private static final Account EVALUATOR = Account.EVALUATOR;

    private final HttpPortal portal;
    private final SurveyDriver surveys;

    public YearOneResults(HttpPortal portal) {
        this.portal = portal;
        this.surveys = new SurveyDriver(portal, EVALUATOR);
    }

    public void areHiddenWhileAnybodyCanAnswer(Campaign stakeholders) {
        portal.ask(EVALUATOR, "surveys/surveyResults", Map.of("id", stakeholders.id()))
                .path("surveyCampaign.results")
                .valueIsNull();
    }

    public void theLinkOfEventsIsFull(Campaign events) {
        assertThat(surveys.openLink(events).qrCode()).contains("<svg");
        assertThat(new RespondentDriver(portal).codes("surveys/startSurvey", surveys.code(events)))
                .containsExactly("FULL");
    }

    public void ofStakeholdersEqualTheReportsAndItsContradictionsAreNoted(Campaign campaign) {
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

    public void ofEventsAreThoseOfAllForms(Campaign campaign) {
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
