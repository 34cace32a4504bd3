package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.PageChecks;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages that {@link EveryPageTests} does not reach: those on which people sign in, and those that say what failed. */
@BrowserTest
class SignInAndErrorPagesTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final KeycloakServer keycloak = Neighbours.shared().keycloak();

    private RequestMappingInfo failing =
            RequestMappingInfo.paths("/failing/{status}").build();

    /** Fails with a status, or as a fault does. */
    static final class Failing {

        String fail(@PathVariable int status) {
            if (status == 500) {
                throw new IllegalStateException("A fault that a test makes");
            }
            throw new ResponseStatusException(HttpStatusCode.valueOf(status));
        }
    }

    @BeforeEach
    void map() throws NoSuchMethodException {
        failing = RequestMappingInfo.paths("/failing/{status}")
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(failing, new Failing(), Failing.class.getDeclaredMethod("fail", int.class));
    }

    @AfterEach
    void unmap() {
        mappings.unregisterMapping(failing);
    }

    @Test
    void everybodyCanReadThePagesOnWhichTheySignIn() {
        String email = "ada.%s@example.org".formatted(UUID.randomUUID());
        String account = keycloak.account(email, true, "officer");
        keycloak.addAuthenticatorApp(account);
        try (Visitor officer = Visitor.arrives()) {
            Page page = officer.page();
            page.navigate("/home");
            assertSound(page, "#username");

            page.locator("#username").fill(email);
            page.locator("#kc-login").click();
            assertSound(page, "#password");

            page.locator("#password").fill("not this one");
            page.locator("#kc-login").click();
            assertSound(page, "#password[aria-invalid=true]");

            page.locator("#password").fill("prevention-demo-1");
            page.locator("#kc-login").click();
            assertSound(page, "#otp");

            page.locator("#otp").fill("000000");
            page.locator("#kc-login").click();
            assertSound(page, ".pp-message.pf-m-danger");
        } finally {
            keycloak.delete(account);
        }
    }

    /** The web server refuses them before the portal has seen them. */
    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/a%2Fb"})
    void anAddressThatTheServerRefusesHasAPageOfThePortal(String address) {
        try (Visitor visitor = Visitor.arrives()) {
            assertThat(visitor.page().navigate(address).status()).isEqualTo(400);
            assertSound(visitor.page(), "h1");
            assertThat(visitor.page().content())
                    .contains("The address is not valid", "Nid yw'r cyfeiriad yn ddilys")
                    .doesNotContain("Tomcat", "HTTP Status");
        }
    }

    @Test
    void everybodyCanReadThePageOnWhichAProfileIsCorrected() {
        signsInTo("UPDATE_PROFILE", page -> {
            assertSound(page, "#kc-update-profile-form");
            page.locator("#firstName").fill("");
            page.locator("[type=submit]").click();
            assertSound(page, "#firstName[aria-invalid=true]");
        });
    }

    @Test
    void everybodyCanReadThePagesOnWhichAnAuthenticatorIsSetUp() {
        signsInTo("CONFIGURE_TOTP", page -> {
            assertSound(page, "#kc-totp-secret-qr-code");
            page.locator("#totp").fill("000000");
            page.locator("#saveTOTPBtn").click();
            assertSound(page, "#totp[aria-invalid=true]");
            page.locator("#mode-manual").click();
            assertSound(page, "#kc-totp-secret-key");
        });
    }

    @Test
    void everybodyCanReadThePageOnWhichAPasswordIsChanged() {
        signsInTo("UPDATE_PASSWORD", page -> {
            assertSound(page, "#kc-passwd-update-form");
            page.locator("#password-new").fill("short");
            page.locator("#password-confirm").fill("other");
            page.locator("[type=submit]").click();
            assertSound(page, "#password-new[aria-invalid=true], #password-confirm[aria-invalid=true]");
        });
    }

    @Test
    void everybodyCanReadThePageOnWhichAPasskeyIsSetUp() {
        signsInTo("webauthn-register", page -> assertSound(page, "#registerWebAuthn"));
    }

    @Test
    void everybodyCanReadThePagesOfWhoCannotSignIn() {
        try (Visitor visitor = Visitor.arrives()) {
            Page page = visitor.page();
            page.navigate("/home");
            page.locator("#username").fill("nobody@example.org");
            page.locator("#kc-login").click();
            page.locator("a[href*=reset-credentials]").click();
            assertSound(page, "#kc-reset-password-form");
            page.locator("#username").fill("");
            page.locator("[type=submit]").click();
            assertSound(page, "#username[aria-invalid=true]");
            page.locator("#username").fill("nobody@example.org");
            page.locator("[type=submit]").click();
            assertSound(page, ".pp-message");

            String realm = keycloak.url() + "/realms/prevention";
            page.navigate(realm + "/protocol/openid-connect/auth?client_id=none");
            assertSound(page, "#kc-error-message");
            page.navigate(realm + "/login-actions/action-token?key=none&client_id=prevention-portal");
            assertSound(page, "#kc-error-message");
            page.navigate(realm + "/protocol/openid-connect/logout");
            assertSound(page, "#kc-logout-confirm");
        }
    }

    private void signsInTo(String action, Consumer<Page> pages) {
        String email = "ada.%s@example.org".formatted(UUID.randomUUID());
        String account = keycloak.account(email, true);
        keycloak.require(account, action);
        try (Visitor newcomer = Visitor.arrives()) {
            Page page = newcomer.page();
            page.navigate("/home");
            page.locator("#username").fill(email);
            page.locator("#kc-login").click();
            page.locator("#password").fill("prevention-demo-1");
            page.locator("#kc-login").click();
            pages.accept(page);
        } finally {
            keycloak.delete(account);
        }
    }

    /** @param part of the page that is meant */
    private static void assertSound(Page page, String part) {
        page.locator(part).waitFor();

        assertThat(PageChecks.accessibilityFindings(page)).as(part).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, There is a problem with this request",
        "410, This did not work",
        "429, Wait before you try again",
        "500, Something went wrong on our side",
        "503, The portal cannot answer just now"
    })
    void everybodyCanReadThePageThatSaysWhatFailed(int status, String heading) {
        try (Visitor visitor = Visitor.arrives()) {
            visitor.signsIn(Account.PARTNER_NORTH).goes("/failing/" + status);

            assertThat(visitor.status()).isEqualTo(status);
            assertThat(visitor.heading()).isEqualTo(heading);
            assertThat(PageChecks.findings(visitor)).isEmpty();
        }
    }
}
