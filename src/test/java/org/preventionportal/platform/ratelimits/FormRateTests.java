package org.preventionportal.platform.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that each form of a signed-in person counts, also one without an operation. Here, the limit is a million. */
@BrowserTest
class FormRateTests {

    private static final String PERSON = Account.PARTNER_NORTH.id().value();
    private static final String TYPED = "Typed too often";

    @Autowired
    private RateLimiter limiter;

    @Autowired
    private Given given;

    private final Visitor member = Visitor.arrives();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        member.signsIn(Account.PARTNER_NORTH, "/calendar");
    }

    @AfterEach
    void leave() {
        member.close();
    }

    @Test
    void aFormWithoutAValueThatItNeedsCounts() {
        long before = used();

        assertThat(send("/calendar", token(), "createCalendarFeed").status()).isEqualTo(302);

        assertThat(used()).isEqualTo(before + 1);
    }

    @Test
    void aFormOfAnEarlierSignInCounts() {
        long before = used();

        assertThat(send("/calendar", "old", "createCalendarFeed").status()).isEqualTo(302);

        assertThat(used()).isEqualTo(before + 1);
    }

    @Test
    void aFormThatIsCarriedOutCountsOnce() {
        long before = used();

        assertThat(post("/calendar", form(token(), "createCalendarFeed").set("revision", "0"))
                        .status())
                .isEqualTo(200);

        assertThat(used()).isEqualTo(before + 1);
    }

    /** To search the longest form takes as long as many pages. */
    @Test
    void aLongFormCountsForItsText() {
        long before = used();

        FormData form = form(token(), "createCalendarFeed").set("text", "Kayleigh Street ".repeat(4_000));
        assertThat(post("/calendar", form).status()).isEqualTo(302);

        assertThat(used()).isEqualTo(before + 1 + 16);
    }

    @Test
    void aFormThatIsNotForThePersonCountsOnce() {
        long before = used();

        assertThat(send("/partners/new", token(), "registerPartner").status()).isEqualTo(403);

        assertThat(used()).isEqualTo(before + 1);
    }

    @Test
    void nothingIsKeptOfAFormBeyondTheLimit() {
        String token = token();
        limiter.count(RateLimit.PERSON, PERSON, 1_000_000);

        for (String sent : new String[] {token, "old"}) {
            APIResponse refused = send("/calendar", sent, "createCalendarFeed");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().get("retry-after")).matches("\\d+");
            assertThat(refused.text()).contains("Wait before you try again", TYPED);
        }
        limiter.count(RateLimit.PERSON, PERSON, -1_000_000);
        assertThat(member.goes("/calendar").page().content()).doesNotContain(TYPED, "kept");
    }

    private String token() {
        return String.valueOf(member.page().evaluate("document.querySelector('[name=_csrf]').value"));
    }

    private long used() {
        return limiter.count(RateLimit.PERSON, PERSON, 0).used();
    }

    private APIResponse send(String path, String token, String operation) {
        return post(path, form(token, operation));
    }

    private static FormData form(String token, String operation) {
        return FormData.create()
                .set("_csrf", token)
                .set("person", PERSON)
                .set("operation", operation)
                .set("text", TYPED);
    }

    private APIResponse post(String path, FormData form) {
        return member.page()
                .request()
                .post(
                        path,
                        RequestOptions.create()
                                .setForm(form)
                                .setMaxRedirects(0)
                                .setHeader("Accept", "text/html")
                                .setHeader("Sec-Fetch-Site", "same-origin"));
    }
}
