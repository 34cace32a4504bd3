package org.preventionportal.platform.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;

/** A form whose region cannot be read sends no expression of interest. Its text is searched up to the same limit. */
@PortalTest
class UnreadableInterestTests {

    private static final String HERE = "127.0.0.1";
    private static final String FOUND = "It looks like an NHS number";

    /** The limit is 60. Here, it is a hundred thousand times as large. */
    private static final int MAX_ATTEMPTS = 6_000_000;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private RateLimiter limiter;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void theTextOfNoMoreThanTheLimitIsSearched() {
        limiter.count(RateLimit.INTEREST_ATTEMPT, HERE, MAX_ATTEMPTS - 1);
        EntityExchangeResult<String> form = begun();

        assertThat(sent(form)).contains("Select a region", FOUND);
        assertThat(sent(form)).contains("Select a region").doesNotContain(FOUND);
    }

    private EntityExchangeResult<String> begun() {
        return portal.http(null)
                .get()
                .uri("/interest")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private String sent(EntityExchangeResult<String> form) {
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(String.valueOf(form.getResponseBody()));
        assertThat(token.find()).isTrue();
        String cookie = Objects.requireNonNull(form.getResponseCookies().getFirst("__Host-form"))
                .getValue();
        return String.valueOf(portal.http(null)
                .post()
                .uri("/interest/details")
                .accept(MediaType.TEXT_HTML)
                .cookie("__Host-form", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromFormData("_csrf", token.group(1))
                        .with("operation", "registerInterest")
                        .with("childAtRiskNow", "false")
                        .with("region", "x")
                        .with("need", "For 943 476 5919"))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
