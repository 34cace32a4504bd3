package org.preventionportal.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Visitor;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Signing in, staying signed in, and what is kept when a session ends while somebody types. */
@BrowserTest
class SignedInTests {

    /** How a token begins. Fewer letters of it are in encrypted text by chance. */
    private static final String TOKEN = "eyJhbGciOi";

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH).goes("/tasks/" + task.id()).types("Your message", "Which room?");
            clock.advance(Duration.ofMinutes(31));
            assertThat(partner.page().request().get("/session", asProgram()).status())
                    .isEqualTo(401);
            clock.reset(); // or the new token would have expired

            partner.presses("Send message"); // with the cookie of the expired session; Keycloak still knows them

            assertThat(partner.path()).isEqualTo("/tasks/" + task.id());
            assertThat(partner.text()).contains("What you typed is kept, but not sent yet.");
            assertThat(partner.page().getByLabel("Your message").inputValue()).isEqualTo("Which room?");
            partner.presses("Send message");
            assertThat(partner.text()).contains("Message sent.", "Which room?");
        }
    }

    @Test
    void whatWasTypedAndNotSentCanBeDeleted() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String page = "/tasks/" + task.id() + "?messagesAfter=";
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH).goes(page).types("Your message", "For 943 476 5919");
            assertThat(partner.presses("Send message").text()).contains("There is a problem");
            assertThat(partner.goes(page).text()).contains("What you typed is kept, but not sent yet.");

            partner.presses("Delete what you typed");

            assertThat(partner.page().url()).endsWith(page);
            assertThat(partner.text()).doesNotContain("What you typed is kept");
            assertThat(partner.page().getByLabel("Your message").inputValue()).isEmpty();
        }
    }

    @Test
    void whatWasTypedIsForNobodyElse() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor visitor = Visitor.arrives()) {
            visitor.signsIn(Account.PARTNER_NORTH)
                    .goes("/tasks/" + task.id())
                    .types("Your message", "Only mine to read");
            visitor.losesSession();
            visitor.context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions()
                            .setName(Pattern.compile("KEYCLOAK_.*|KC_.*|AUTH_.*")));
            visitor.presses("Send message").mustNotSee("Only mine to read").givesPassword(Account.LEAD_NORTH);

            assertThat(visitor.heading()).isEqualTo(task.need().title());
        }
    }

    @Test
    void aFormOfAnEarlierSignInIsShownAgain() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH).goes("/tasks/" + task.id()).types("Your message", "Which room?");
            partner.page().evaluate("document.querySelectorAll('[name=_csrf]').forEach(field => field.value = 'old')");

            partner.presses("Send message");

            assertThat(partner.text()).contains("What you typed is kept, but not sent yet.");
            assertThat(partner.page().getByLabel("Your message").inputValue()).isEqualTo("Which room?");
        }
    }

    @Test
    void anOfficerWhoDoesNothingForAQuarterOfAnHourIsSignedOut() {
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            clock.advance(Duration.ofMinutes(16));

            var answer = officer.page().request().get("/session", asProgram());

            assertThat(answer.status()).isEqualTo(401);
            assertThat(mongo.getCollection("sign_ins").countDocuments()).isZero();
        }
    }

    /** As if somebody had removed {@code max_age} from the address at which they sign in. */
    @Test
    void aPasswordThatWasGivenLongAgoSignsNobodyIn() {
        try (Visitor officer = Visitor.arrives()) {
            clock.advance(Duration.ofMinutes(17));

            officer.signsIn(Account.OFFICER_NORTH_EAST);

            assertThat(officer.page().url()).endsWith("/?sign-in=failed");
            assertThat(mongo.getCollection("sign_ins").countDocuments()).isZero();
        }
    }

    /** As while a sign-out is due, or with a Keycloak whose clock is far behind. */
    @Test
    void aTokenThatIsRefusedSignsNobodyIn() {
        try (Visitor officer = Visitor.arrives()) {
            clock.advance(Duration.ofMinutes(8));

            officer.signsIn(Account.OFFICER_NORTH_EAST);

            assertThat(officer.page().url()).endsWith("/?sign-in=failed");
            assertThat(officer.text()).contains("You are not signed in");
            assertThat(mongo.getCollection("sign_ins").countDocuments()).isZero();
        }
    }

    @Test
    void whoSignsOutIsSignedOutOfKeycloakToo() {
        try (Visitor partner = Visitor.arrives()) {
            List<String> addresses = new CopyOnWriteArrayList<>();
            partner.signsIn(Account.PARTNER_NORTH);
            partner.page().onRequest(request -> addresses.add(request.url()));

            partner.presses("Sign out");
            partner.page().waitForURL(address -> address.startsWith(Visitor.portal()));

            assertThat(partner.page().request().get("/session", asProgram()).status())
                    .isEqualTo(401);
            assertThat(mongo.getCollection("sign_ins").countDocuments()).isZero();
            assertThat(addresses)
                    .contains(Visitor.portal() + "/sign-out")
                    .noneMatch(address -> address.contains(TOKEN));
            partner.page().navigate("/home");
            assertThat(partner.page().locator("#username").isVisible()).isTrue();
        }
    }

    @Test
    void tokensAreKeptForFiveSecondsOnly() {
        try (Visitor partner = Visitor.withoutScripts()) {
            partner.signsIn(Account.PARTNER_NORTH);
            clock.advance(Duration.ofSeconds(6));
            assertThat(session(partner)).isEqualTo(200); // what it reads is kept for five seconds
            CheckedCommands.exempt(() -> mongo.remove(new Query(), "sign_ins"));

            clock.advance(Duration.ofSeconds(-20)); // on a busy machine the five seconds may be over
            assertThat(session(partner)).isEqualTo(200);
            clock.advance(Duration.ofSeconds(26));
            assertThat(session(partner)).isEqualTo(401);
        }
    }

    private static int session(Visitor visitor) {
        return visitor.page().request().get("/session", asProgram()).status();
    }

    @Test
    void tokensNeverReachTheBrowser() {
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);

            String everything = partner.page().content()
                    + partner.context().cookies(Visitor.portal()).stream()
                            .map(cookie -> cookie.value)
                            .toList()
                    + partner.page().evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])");

            assertThat(everything).doesNotContain(TOKEN);
        }
    }

    @Test
    void theSessionCookieIsForThisHostOnlyAndOpensNothingInTheDatabase() {
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);

            Cookie session = partner.context().cookies(Visitor.portal()).stream()
                    .filter(cookie -> cookie.name.equals("__Host-portal"))
                    .findAny()
                    .orElseThrow();

            assertThat(session.secure).isTrue();
            assertThat(session.httpOnly).isTrue();
            assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(session.path).isEqualTo("/");
            assertThat(documents("sessions"))
                    .hasSize(1)
                    .noneMatch(document ->
                            document.contains(new String(Base64.getDecoder().decode(session.value), UTF_8)));
            assertThat(documents("sign_ins")).hasSize(1).noneMatch(document -> document.contains(TOKEN));
        }
    }

    private List<String> documents(String collection) {
        return mongo.findAll(Document.class, collection).stream()
                .map(Document::toJson)
                .toList();
    }

    @Test
    void requestsAtOnceRenewTheTokensOnce() {
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            CheckedCommands.exempt(
                    () -> mongo.updateMulti(new Query(), Update.update("expiresAt", clock.instant()), "sign_ins"));
            clock.advance(Duration.ofSeconds(6)); // or they would still be kept

            Object statuses = partner.page()
                    .evaluate(
                            "Promise.all([1, 2, 3, 4, 5, 6].map(_ => fetch('/session').then(answer => answer.status)))");

            assertThat(statuses).isEqualTo(List.of(200, 200, 200, 200, 200, 200));
        }
    }

    @Test
    void theSessionIsExtendedByThoseWhoSayThatTheyStay() {
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            clock.advance(Duration.ofMinutes(3));

            String answer = partner.page().request().get("/session").text();

            assertThat(answer).matches("\\{\"seconds\":(1800|179\\d)}");
        }
    }

    @Test
    void aPersonWhoIsWarnedStaysWithWhatTheyTyped() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            partner.page().clock().install();
            partner.goes("/tasks/" + task.id()).types("Your message", "Which room?");
            var warning = partner.page().getByRole(AriaRole.DIALOG);
            assertThat(warning.isVisible()).isFalse();

            partner.page().clock().fastForward("29:00");
            PlaywrightAssertions.assertThat(warning).containsText("You will soon be signed out");
            partner.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in"))
                    .click();

            PlaywrightAssertions.assertThat(warning).isHidden();
            partner.presses("Send message");
            assertThat(partner.text()).contains("Message sent.", "Which room?");
        }
    }

    @Test
    void aPersonWhoIsSignedOutCanReachTheirForm() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            partner.page().clock().install();
            partner.goes("/tasks/" + task.id());

            partner.page().clock().fastForward("31:00");

            PlaywrightAssertions.assertThat(partner.page().locator("[data-over]"))
                    .containsText("You are signed out.");
            assertThat(partner.page().getByRole(AriaRole.DIALOG).isVisible()).isFalse();
        }
    }

    @Test
    void whatAPageAsksByItselfKeepsNobodySignedIn() {
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            clock.advance(Duration.ofMinutes(3));

            String page = partner.page()
                    .request()
                    .get("/tasks", RequestOptions.create().setHeader("Portal-Background", "true"))
                    .text();

            assertThat(page).containsPattern("data-seconds=\"16\\d\\d\"");
        }
    }

    /** The words were written before a colleague's change, and come back after it. */
    @Test
    void whatIsKeptDoesNotGoOverSomebodyElsesChange() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor slow = Visitor.arrives();
                Visitor quick = Visitor.arrives()) {
            quick.signsIn(Account.MANAGER);
            slow.signsIn(Account.OFFICER_NORTH_EAST).goes("/triage/" + task.id());
            slow.opens("Request information").types("Your question", "Which ward is it?");
            quick.goes("/triage/" + task.id()).presses("Acknowledge");
            slow.losesSession();
            slow.presses("Request information"); // Keycloak still knows them, and the page has the change by now
            assertThat(slow.text()).contains("What you typed is kept, but not sent yet.");

            slow.presses("Request information");

            assertThat(slow.page().title()).startsWith("Error: ");
            assertThat(slow.page().getByLabel("Your question").inputValue()).isEqualTo("Which ward is it?");
            slow.presses("Request information");
            assertThat(slow.text()).contains("Information requested.");
        }
    }

    @Test
    void whatIsTooLongToKeepIsSaidToBe() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH).goes("/tasks/" + task.id());

            partner.types("Your message", "a".repeat(70_000)).presses("Send message");

            assertThat(partner.text()).contains("There is a problem", "Your text is too long.");
        }
    }

    @Test
    void anotherTabTakesNothingAway() {
        Task one = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String tooLong = "b".repeat(5_000);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH).goes("/tasks/" + one.id());
            partner.types("Your message", tooLong).presses("Send message");
            partner.goes("/tasks/" + other.id()).types("Your message", "Hello.").presses("Send message");
            assertThat(partner.text()).contains("Message sent.");

            partner.goes("/tasks/" + one.id());

            assertThat(partner.page().getByLabel("Your message").inputValue()).isEqualTo(tooLong);
        }
    }

    /** A page of another site has no token to send with a form, and what it sends is not even kept to be shown. */
    @Test
    void aFormOfAnotherSiteDoesNothing() {
        Task task = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            var form = FormData.create()
                    .set("operation", "postMessage")
                    .set("taskId", String.valueOf(task.id()))
                    .set("text", "Words put into their mouth");

            partner.page()
                    .request()
                    .post(
                            "/tasks/" + task.id(),
                            RequestOptions.create()
                                    .setForm(form)
                                    .setHeader("Accept", "text/html")
                                    .setHeader("Sec-Fetch-Site", "cross-site"));

            assertThat(partner.goes("/tasks/" + task.id()).page().content())
                    .doesNotContain("Words put into their mouth");
        }
    }

    /** The browser names the object of a form, and could name another one than the address does. */
    @Test
    void aFormForAnotherObjectThanThatOfItsPageDoesNothing() {
        Task shown = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Task other = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH)
                    .goes("/tasks/" + shown.id())
                    .types("Your message", "On the wrong task");
            Object changed = partner.page().evaluate("""
                    id => {
                        const fields = document.getElementsByName('taskId');
                        fields.forEach(field => field.value = id);
                        return fields.length;
                    }""", other.id().value());
            assertThat((Integer) changed).isPositive();
            partner.presses("Send message");

            for (Task task : List.of(shown, other)) {
                assertThat(partner.goes("/tasks/" + task.id()).page().content()).doesNotContain("On the wrong task");
            }
        }
    }

    private static RequestOptions asProgram() {
        return RequestOptions.create().setHeader("Accept", "application/json");
    }
}
