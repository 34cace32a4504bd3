package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.platform.ratelimits.RateLimit;
import org.preventionportal.platform.ratelimits.RateLimiter;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What stands around every page: headers, cookies, and who is let in. */
@PortalTest
class PortalSecurityTests {

    private static final int FORMS_WITHOUT_SESSION = 60;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private RateLimiter limiter;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void aPageRunsNothingAndIsFramedNowhere() {
        HttpHeaders headers = get("/about").getResponseHeaders();

        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "object-src 'none'")
                .contains("base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Cache-Control")).contains("no-store");
    }

    /** A neighbouring site gets cookies, so it could try what somebody who is signed in may see. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/about",
                "/nowhere",
                "/tasks",
                "/error",
                "/robots.txt",
                "/files/res_1",
                "/exports/tasks.csv",
                "/actuator/health"
            })
    void noOtherSiteShowsAnything(String path) {
        assertThat(get(path).getResponseHeaders().getFirst("Cross-Origin-Resource-Policy"))
                .isEqualTo("same-origin");
    }

    @Test
    void behindTlsBrowsersGetStrictTransportSecurity() {
        assertThat(client().get()
                        .uri("/about")
                        .header("X-Forwarded-Proto", "https")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .getFirst("Strict-Transport-Security"))
                .contains("max-age=31536000", "includeSubDomains");
    }

    @Test
    void readersOfPublicPagesGetNoSession() {
        assertThat(get("/about").getResponseCookies()).doesNotContainKey("__Host-portal");
    }

    @Test
    void strangersLeaveNoSession() {
        get("/tasks");
        EntityExchangeResult<byte[]> signIn = get("/oauth2/authorization/keycloak");

        assertThat(signIn.getResponseCookies()).doesNotContainKey("__Host-portal");
        assertThat(mongo.getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void theNameOfAnotherProviderLeadsToTheSignIn() {
        assertThat(get("/oauth2/authorization/another").getResponseHeaders().getLocation())
                .hasPath("/oauth2/authorization/keycloak");
    }

    @Test
    void formsOfStrangersFillNoDatabase() {
        assertThat(sendWithoutSession("/requests/new", "title=Training").getResponseCookies())
                .containsKey("__Host-portal");
        for (int form = 1; form < FORMS_WITHOUT_SESSION; form++) {
            assertThat(limiter.allows(RateLimit.FORM_WITHOUT_SESSION, "127.0.0.1"))
                    .isTrue();
        }

        EntityExchangeResult<byte[]> answer = sendWithoutSession("/requests/new", "title=Training");

        assertThat(answer.getResponseHeaders().getLocation()).hasPath("/oauth2/authorization/keycloak");
        assertThat(answer.getResponseCookies()).doesNotContainKey("__Host-portal");
        assertThat(mongo.getCollection("sessions").countDocuments()).isOne();
    }

    private EntityExchangeResult<byte[]> sendWithoutSession(String path, String form) {
        return client().post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "same-origin")
                .bodyValue(form)
                .exchange()
                .expectBody()
                .returnResult();
    }

    @Test
    void thePageThatSomebodyWantedIsRememberedInTheirBrowser() {
        ResponseCookie wanted =
                Objects.requireNonNull(get("/tasks").getResponseCookies().getFirst("REDIRECT_URI"));

        assertThat(wanted.isSecure()).isTrue();
        assertThat(wanted.isHttpOnly()).isTrue();
        assertThat(wanted.getSameSite()).isEqualTo("Lax");
        assertThat(new String(Base64.getDecoder().decode(wanted.getValue()), StandardCharsets.UTF_8))
                .endsWith("/tasks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks",
                "/triage",
                "/requests/new",
                "/partners",
                "/audit",
                "/tasks/tsk_0",
                "/session",
                "/calendar",
                "/resources/manage",
                "/resources/new",
                "/resources/new/practice-note",
                "/resources/res_1/manage",
                "/shared/rpt_0",
                "/exports/tasks.csv"
            })
    void strangersAreSentToSignIn(String path) {
        assertThat(get(path).getResponseHeaders().getLocation()).hasPath("/oauth2/authorization/keycloak");
    }

    @Test
    void theErrorPageHasNoAddressOfItsOwn() {
        assertThat(get("/error").getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void redirectsKeepTheAddressThatTheBrowserAskedFor() {
        assertThat(client().get()
                        .uri("/tasks")
                        .accept(MediaType.TEXT_HTML)
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "portal.example.org")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .getLocation())
                .isEqualTo(URI.create("/oauth2/authorization/keycloak"));
    }

    @Test
    void aProgramWithoutATokenIsNotSentToAPage() {
        assertThat(client().get()
                        .uri("/exports/tasks.csv")
                        .accept(MediaType.parseMediaType("text/csv"))
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getStatus())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void signingInAsksForProofAndForAFreshPassword() {
        URI keycloak = Objects.requireNonNull(
                get("/oauth2/authorization/keycloak").getResponseHeaders().getLocation());

        assertThat(keycloak).hasParameter("code_challenge_method", "S256").hasParameter("max_age", "900");
    }

    @Test
    void aFormFromElsewhereDoesNothing() {
        var answer = client().post()
                .uri("/sign-out")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("operation=createTaskDraft")
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    /** Their form token is out of date. They have no account to sign in with. */
    @ParameterizedTest
    @ValueSource(strings = {"/interest", "/interest/details", "/survey", "/language"})
    void nothingIsKeptOfWhatNewcomersAndRespondentsEnter(String path) {
        var answer = client().post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "cy")
                .bodyValue("operation=registerInterest&email=ada@example.org")
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getResponseCookies()).doesNotContainKey("__Host-portal");
        assertThat(mongo.getCollection("sessions").countDocuments()).isZero();
        assertThat(new String(Objects.requireNonNull(answer.getResponseBodyContent()), StandardCharsets.UTF_8))
                .contains("lang=\"cy\"", "ffurflen wedi dod i ben</h1>", "href=\"/\">Ewch i", "dudalen gyntaf</a>")
                .doesNotContain("Mewngofnodi");
    }

    @Test
    void anAddressOfManyPartsIsNotFound() {
        EntityExchangeResult<byte[]> answer = get("/survey" + "/a".repeat(3_500));

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(new String(Objects.requireNonNull(answer.getResponseBodyContent()), StandardCharsets.UTF_8))
                .contains("Page not found");
    }

    /** A stranger with an old or mistyped link has no account to sign in with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/findings/x/y",
                "/interest/x/y",
                "/survey/x/y",
                "/about/x",
                "/privacy/x",
                "/accessibility/x",
                "/cookies/x",
                "/files/x/y",
                "/calendar/x/y",
                "/language/x",
                "/resources/x/y",
                "/nowhere",
                "/tasks/x/y/z",
                "/exports"
            })
    void whatIsNotFoundAsksNobodyToSignIn(String path) {
        EntityExchangeResult<byte[]> answer = get(path);

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(new String(Objects.requireNonNull(answer.getResponseBodyContent()), StandardCharsets.UTF_8))
                .contains("Page not found");
    }

    /** Nor is a form kept for a page that does not exist. */
    @Test
    void aFormForAnUnknownAddressIsNotFound() {
        assertThat(sendWithoutSession("/nowhere", "a=b").getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(mongo.getCollection("sessions").countDocuments()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/survey/nothing/here, false",
        "/interest/nowhere, false",
        "/findings/nothing/here, false",
        "/nowhere, true"
    })
    void whatIsNotFoundIsSaidInWelsh(String path, boolean offersSignIn) {
        var answer = client().get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "cy")
                .exchange()
                .expectBody()
                .returnResult();

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(new String(Objects.requireNonNull(answer.getResponseBodyContent()), StandardCharsets.UTF_8))
                .contains("lang=\"cy\"", "Heb ddod o hyd i", "href=\"/\">Ewch i")
                .doesNotContain("rôl", "Page not found")
                .satisfies(page -> assertThat(page.contains("Mewngofnodi")).isEqualTo(offersSignIn));
    }

    /** Somebody who has to call at once sees whom, whatever becomes of the query for the numbers of a region. */
    @Test
    void whomToCallIsShownWithoutTheNumbersOfARegion() {
        EntityExchangeResult<byte[]> answer = get("/interest/call-now?region=NOWHERE");

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(new String(Objects.requireNonNull(answer.getResponseBodyContent()), StandardCharsets.UTF_8))
                .contains("tel:999", "call 101", "The region in the address does not exist.", "North East");
    }

    /** Nobody types that much, and each field would be read and validated. */
    @ParameterizedTest
    @ValueSource(strings = {"/interest", "/interest/details", "/survey", "/language"})
    void aFormThatIsVeryLongIsRefused(String path) {
        assertThat(sendWithoutSession(path, "need=" + "a".repeat(600_000)).getStatus())
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/survey", "/survey/left", "/survey/nothing/here", "/findings?gone=perhaps"})
    void respondentsAreOfferedNoSignIn(String path) {
        assertThat(page(path)).doesNotContain("Sign in</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/about", "/interest", "/findings"})
    void otherReadersAreOfferedToSignIn(String path) {
        assertThat(page(path)).contains("href=\"/home\">Sign in</a>");
    }

    private String page(String path) {
        return new String(Objects.requireNonNull(get(path).getResponseBodyContent()), StandardCharsets.UTF_8);
    }

    @Test
    void stylesAreKeptForAYearUnderANameOfTheirContent() {
        String page = get("/about").getResponseBodyContent() == null
                ? ""
                : new String(get("/about").getResponseBodyContent(), StandardCharsets.UTF_8);
        Matcher style = Pattern.compile("/assets/govuk-[0-9a-f]{32}\\.css").matcher(page);
        assertThat(style.find()).isTrue();

        var answer = get(style.group());

        assertThat(answer.getResponseHeaders().getFirst("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(new String(answer.getResponseBodyContent(), StandardCharsets.UTF_8))
                .contains("var(--accent)")
                .doesNotContain("GDS Transport", "@font-face", "#1d70b8");
    }

    private EntityExchangeResult<byte[]> get(String path) {
        return client().get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private WebTestClient client() {
        return portal.http(null);
    }
}
