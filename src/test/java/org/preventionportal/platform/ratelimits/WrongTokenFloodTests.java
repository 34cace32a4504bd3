package org.preventionportal.platform.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Guesses survey tokens from one address. No more than ten of them are looked at. */
@PortalTest
class WrongTokenFloodTests {

    private static final int GUESSES = Integer.getInteger("portal.attacks.guesses", 100);
    private static final int ALLOWED = 10;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private RateLimiter limiter;

    @Autowired
    private RateLimitProperties quotas;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void afterTenGuessesAnAddressIsRefused() {
        limiter.count(RateLimit.WRONG_SURVEY_TOKEN, "127.0.0.1", quotas.quota(RateLimit.WRONG_SURVEY_TOKEN) - ALLOWED);
        var attempts = new Attempts("guessed survey tokens");
        List<Answer> answers =
                IntStream.range(0, GUESSES).mapToObj(_ -> guess()).toList();

        for (int i = 0; i < GUESSES; i++) {
            Answer answer = answers.get(i);
            attempts.note(
                    i < ALLOWED ? answer.body().contains("{\"survey\":null}") : answer.status() == 429,
                    "guess %d: %s".formatted(i, answer));
        }
        attempts.report();
        assertThat(attempts.leaks()).isEmpty();
    }

    private Answer guess() {
        String token = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        return new Wire(portal).send((Account) null, HttpPortal.documentText("surveys/survey"), Map.of("token", token));
    }
}
