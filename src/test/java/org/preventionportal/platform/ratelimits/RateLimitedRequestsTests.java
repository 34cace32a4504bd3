package org.preventionportal.platform.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.interest.InterestDriver;
import org.preventionportal.portal.respondent.RespondentForms;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.Wire;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.documents.StoredDocuments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Tests what clients and people read when they exceed a limit. Here, limits are a million. */
@PortalTest
class RateLimitedRequestsTests {

    private static final int QUOTA = 1_000_000;
    private static final String TOKEN = "0123456789abcdefghijkl";

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private RateLimiter limiter;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @Autowired
    private SurveyDispatch dispatch;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    /** Text is searched before it is stored, wherever in the request it is. What is only read is not searched. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mutation($text: String!) { postNote(input: {idempotencyKey: \"note-0001\", taskId: \"tsk_none\", text: $text}) { userErrors { code } } } | 3",
                "mutation { postNote(input: {idempotencyKey: \"note-0001\", taskId: \"tsk_none\", text: \"TEXT\"}) { userErrors { code } } } | 3",
                "query($text: String!) { taskByReference(reference: $text) { id } } | 1"
            })
    void aLongTextCountsIfItIsToBeStored(String document, int operations) {
        String text = "a".repeat(9_000);
        String sent = document.replace("TEXT", text);

        new Wire(portal).send(Account.MANAGER, sent, sent.contains("$text") ? Map.of("text", text) : Map.of());

        assertThat(limiter.count(RateLimit.PERSON, id(Account.MANAGER), 0).used())
                .isEqualTo(operations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-99", "bytes=100-"})
    void eachPartOfAFileCounts(String range) {
        portal.http(Account.MANAGER)
                .get()
                .uri("/files/fil_none")
                .header(HttpHeaders.RANGE, range)
                .exchange()
                .returnResult();

        assertThat(limiter.count(RateLimit.PERSON, id(Account.MANAGER), 1).used())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exports/partners.csv",
                "/exports/audit.csv",
                "/surveys/svy_none/results.csv",
                "/files/fil_none",
                "/findings/rep_none.pdf",
            })
    void anOperationOutsideGraphQlCounts(String path) {
        String person = id(Account.MANAGER);
        assertThat(portal.http(Account.MANAGER)
                        .get()
                        .uri(path)
                        .exchange()
                        .returnResult()
                        .getStatus()
                        .value())
                .isNotEqualTo(429);
        assertThat(limiter.count(RateLimit.PERSON, person, QUOTA).used()).isEqualTo(QUOTA + 1);

        portal.http(Account.MANAGER)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueMatches(HttpHeaders.RETRY_AFTER, "\\d+")
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"person\";q=1000000;w=60")
                .expectHeader()
                .valueMatches("RateLimit", "\"person\";r=0;t=\\d+")
                .expectBody(String.class)
                .value(problem -> assertThat(problem).contains("RATE_LIMITED", "correlationId"));
    }

    /** Each file may have to be rendered. */
    @Test
    void filesOfSharedReportsAreCountedForTheNetworkWithoutAnAccount() {
        assertThat(files()).isEqualTo(404);
        limiter.count(RateLimit.FINDINGS, "127.0.0.1", QUOTA);

        assertThat(files()).isEqualTo(429);
    }

    private int files() {
        return portal.get(null, "/findings/rpt_none.pdf").getStatus().value();
    }

    @Test
    void aLinkHasALimitOfItsOwn() {
        assertThat(budget(ask(null, survey(TOKEN)))).containsEntry("policy", "survey-link");
        limiter.count(RateLimit.SURVEY_LINK, TOKEN, QUOTA);
        assertThat(ask(null, survey(TOKEN)).getStatus().value()).isEqualTo(429);
        assertThat(change(null, "surveys/finishSurvey", Input.of("token", TOKEN))
                        .status())
                .isEqualTo(429);
        assertThat(ask(null, survey(TOKEN.replace('0', '1'))).getStatus().value())
                .isEqualTo(200);
    }

    @Test
    void aRequestIsForOneLink() {
        String query =
                "{ a: survey(token: \"%s\", language: EN) { state } b: survey(token: \"b\", language: EN) { state } }"
                        .formatted(TOKEN);
        assertThat(String.valueOf(body(ask(null, query)))).contains("BAD_USER_INPUT", "one survey link");
    }

    @Test
    void afterWrongTokensAnAddressIsRefused() {
        assertThat(body(ask(null, survey(TOKEN))).get("data")).asString().isEqualTo("{survey=null}");
        limiter.count(RateLimit.WRONG_SURVEY_TOKEN, "127.0.0.1", QUOTA);

        EntityExchangeResult<Map<?, ?>> answer = ask(null, survey(TOKEN));

        assertThat(answer.getStatus().value()).isEqualTo(429);
        assertThat(answer.getResponseHeaders().getFirst("RateLimit-Policy"))
                .isEqualTo("\"wrong-survey-token\";q=1000000;w=600");
    }

    /** Each would have an entry in the audit trail, which is kept for years. */
    @Test
    void whoIsDeniedTooMuchWithoutAnAccountIsRefused() {
        String denied = "{ tasks(first: 1) { nodes { id } } }";
        assertThat(String.valueOf(body(ask(null, denied)))).contains("UNAUTHENTICATED");
        limiter.count(RateLimit.ANONYMOUS, "127.0.0.1", QUOTA);
        long entries = mongo.count(new Query(), "audit");

        assertThat(ask(null, denied).getStatus().value()).isEqualTo(429);
        assertThat(portal.client()
                        .post()
                        .headers(headers -> headers.setBearerAuth("forged"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("query", denied))
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .isEqualTo(401);
        assertThat(mongo.count(new Query(), "audit")).isEqualTo(entries);

        assertThat(ask(Account.PARTNER_NORTH, "{ auditTrail(first: 1) { nodes { id } } }")
                        .getStatus()
                        .value())
                .isEqualTo(200);
        assertThat(mongo.count(new Query(), "audit")).isEqualTo(entries + 1);
    }

    /** Even if others were denied from the same address before. */
    @Test
    void whatIsDoneWithoutAnAccountKeepsItsAnswerAndItsEntry() {
        limiter.count(RateLimit.ANONYMOUS, "127.0.0.1", QUOTA);
        var registrations = Query.query(Criteria.where("operation").is("registerInterest"));
        long before = mongo.count(registrations, "audit");

        new InterestDriver(portal).register("Wear Youth Trust");

        assertThat(mongo.count(registrations, "audit")).isEqualTo(before + 1);
    }

    @Test
    void aLeadWhoInvitesTooManyIsRefusedBeforeAnEmailIsSent() {
        limiter.count(RateLimit.INVITATION, id(Account.LEAD_NORTH), QUOTA);

        Wire.Answer answer = change(
                Account.LEAD_NORTH,
                "partners/invitePartnerMember",
                Input.of("partnerId", Given.NORTH)
                        .with("email", "new@example.org")
                        .with("firstName", "New")
                        .with("lastName", "Colleague")
                        .withKey());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("RATE_LIMITED", "\"policy\":\"invitation\"");
    }

    @Test
    void resendingCountsAsInviting() {
        limiter.count(RateLimit.INVITATION, id(Account.LEAD_NORTH), QUOTA);

        Wire.Answer answer = change(
                Account.LEAD_NORTH,
                "partners/resendPartnerInvitation",
                Input.of("partnerId", Given.NORTH).with("invitationKey", "any"));

        assertThat(answer.status()).isEqualTo(429);
    }

    @Test
    void anOfficerWhoOpensTooMuchIntelligenceIsRefused() {
        limiter.count(RateLimit.INTELLIGENCE, id(Account.OFFICER_SOUTH_EAST), QUOTA);

        Wire.Answer answer = change(
                Account.OFFICER_SOUTH_EAST,
                "tasks/openIntelligence",
                Input.of(
                                "taskId",
                                given.requested(Given.NORTH, Account.PARTNER_NORTH)
                                        .id())
                        .with("reason", "They are on the move.")
                        .withKey());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("RATE_LIMITED", "\"policy\":\"intelligence\"");
    }

    @Test
    void aPartnerWhoSendsTooManyRequestsIsRefused() {
        limiter.count(RateLimit.TASK_REQUEST, id(Account.PARTNER_NORTH), QUOTA);
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        Task similar = given.requested(Given.SOUTH, Account.PARTNER_SOUTH);

        Wire.Answer answer = change(Account.PARTNER_NORTH, "tasks/requestTask", Input.of(draft));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("RATE_LIMITED", "\"policy\":\"task-request\"");
        assertThat(change(
                                Account.PARTNER_NORTH,
                                "tasks/joinTask",
                                Input.of(draft).with("taskId", similar.id()).with("draftId", draft.id()))
                        .status())
                .isEqualTo(429);
    }

    /** Staff answer many partners. */
    @Test
    void membersOfPartnersWhoPostTooManyMessagesAreRefusedAndStaffAreNot() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input message = Input.of("taskId", task.id()).with("text", "Thank you.");
        Input sent = message.withKey();
        assertThat(change(Account.PARTNER_NORTH, "tasks/postMessage", sent).status())
                .isEqualTo(200);
        for (Account account : List.of(Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST)) {
            limiter.count(RateLimit.MESSAGE, id(account), QUOTA);
        }

        Wire.Answer answer = change(Account.PARTNER_NORTH, "tasks/postMessage", message.withKey());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("RATE_LIMITED", "\"policy\":\"message\"");
        assertThat(change(Account.PARTNER_NORTH, "tasks/postMessage", sent).status())
                .as("a repeat after a lost answer")
                .isEqualTo(200);
        Input need = Input.of("title", "Another title");
        assertThat(change(
                                Account.PARTNER_NORTH,
                                "tasks/amendRequest",
                                Input.of(task).with("childAtRiskNow", false).with("need", need))
                        .status())
                .isEqualTo(429);
        assertThat(change(Account.OFFICER_NORTH_EAST, "tasks/postMessage", message.withKey())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void commentsOfMembersCountAsMessages() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String document = StoredDocuments.insert(mongo, task, Given.NORTH, Account.PARTNER_NORTH, task.updatedAt());
        Input comment =
                Input.of("documentId", document).with("versionNumber", 1).with("text", "Thank you.");
        Input sent = comment.withKey();
        assertThat(change(Account.PARTNER_NORTH, "tasks/commentOnDocument", sent)
                        .status())
                .isEqualTo(200);
        for (Account account : List.of(Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST)) {
            limiter.count(RateLimit.MESSAGE, id(account), QUOTA);
        }

        Wire.Answer answer = change(Account.PARTNER_NORTH, "tasks/commentOnDocument", comment.withKey());

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("RATE_LIMITED", "\"policy\":\"message\"");
        assertThat(change(Account.PARTNER_NORTH, "tasks/commentOnDocument", sent)
                        .status())
                .as("a repeat after a lost answer")
                .isEqualTo(200);
        assertThat(change(Account.OFFICER_NORTH_EAST, "tasks/commentOnDocument", comment.withKey())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPageSaysWhenToTryAgainAndKeepsWhatWasTyped() {
        EntityExchangeResult<String> form = page("/survey");
        assertThat(form.getStatus().value()).isEqualTo(404);
        limiter.count(RateLimit.SURVEY_LINK, TOKEN, QUOTA);

        EntityExchangeResult<String> refused = page("/survey");
        assertThat(refused.getStatus().value()).isEqualTo(429);
        assertThat(refused.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .matches("\\d+");
        assertThat(refused.getResponseBody()).contains("Wait before you try again", "Try again in");
        assertThat(sent(form)).contains("value=\"Which room?\"", "Send again");
    }

    @Test
    void aRoomWithOneLinkMayDoMoreAndAPageCountsAsOneOperation() {
        String code = openLink();
        limiter.count(RateLimit.SURVEY_LINK, code, QUOTA);
        EntityExchangeResult<String> form = page("/survey");

        post(form, "/survey", code).expectStatus().is3xxRedirection(); // reads the survey and starts it

        assertThat(limiter.count(RateLimit.SURVEY_LINK, code, 0).used()).isEqualTo(QUOTA + 1);
    }

    @Test
    void aScriptSomewhereElseDoesNotUseUpWhatARoomNeeds() {
        String code = openLink();
        limiter.count(RateLimit.SURVEY_LINK, code, 20 * QUOTA + 1);
        EntityExchangeResult<String> form = page("/survey");

        post(form, "/survey", code).expectStatus().is3xxRedirection();

        limiter.count(RateLimit.SURVEY_LINK, code + " 127.0.0.1", 20 * QUOTA);
        post(form, "/survey", code).expectStatus().isEqualTo(429);
    }

    private String openLink() {
        builtIn.install();
        var surveys = new SurveyDriver(portal, Account.EVALUATOR);
        var campaign = surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 50)));
        dispatch.run();
        return surveys.code(campaign);
    }

    private static String id(Account account) {
        return account.id().value();
    }

    private static String survey(String token) {
        return "{ survey(token: \"%s\", language: EN) { state } }".formatted(token);
    }

    private EntityExchangeResult<Map<?, ?>> ask(@Nullable Account account, String query) {
        return portal.http(account)
                .post()
                .uri("/graphql")
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", query))
                .exchange()
                .expectBody(new ParameterizedTypeReference<Map<?, ?>>() {})
                .returnResult();
    }

    private Wire.Answer change(@Nullable Account account, String document, Input input) {
        return new Wire(portal).send(account, HttpPortal.documentText(document), Map.of("input", input));
    }

    private static Map<?, ?> body(EntityExchangeResult<Map<?, ?>> answer) {
        return Objects.requireNonNull(answer.getResponseBody());
    }

    @SuppressWarnings("unchecked") // as the API describes it
    private static Map<String, Object> budget(EntityExchangeResult<Map<?, ?>> answer) {
        var extensions = (Map<?, ?>) Objects.requireNonNull(body(answer).get("extensions"));
        return (Map<String, Object>) Objects.requireNonNull(extensions.get("rateLimit"));
    }

    private EntityExchangeResult<String> page(String path) {
        return client().get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("__Host-survey", TOKEN)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private String sent(EntityExchangeResult<String> form) {
        return String.valueOf(post(form, "/survey/section/s1", TOKEN)
                .expectStatus()
                .isEqualTo(429)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec post(EntityExchangeResult<String> form, String path, String link) {
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(String.valueOf(form.getResponseBody()));
        assertThat(token.find()).isTrue();
        return client().post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("__Host-survey", link)
                .cookie(
                        "__Host-form",
                        Objects.requireNonNull(form.getResponseCookies().getFirst("__Host-form"))
                                .getValue())
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromFormData("_csrf", token.group(1))
                        .with("link", RespondentForms.link(link))
                        .with("answers.room", "Which room?"))
                .exchange();
    }

    private WebTestClient client() {
        return portal.http(null);
    }
}
