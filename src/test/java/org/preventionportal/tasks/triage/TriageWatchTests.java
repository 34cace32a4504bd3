package org.preventionportal.tasks.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ResponseError;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Tests the subscription to requests that enter the queue. */
@PortalTest
class TriageWatchTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private Clock clock;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void eachRequestIsReportedOnce() {
        Instant before = clock.instant();
        request(); // before anybody listens
        Flux<Object> newRequests = events(Account.OFFICER_NORTH_EAST, "since: \"%s\"".formatted(before))
                .map(event -> Objects.requireNonNull(change(event).get("newRequests")));

        List<Object> reported = Objects.requireNonNull(
                newRequests.doOnNext(_ -> request()).take(3).collectList().block(TIMEOUT));

        assertThat(reported).containsExactly(1, 1, 1);
    }

    @Test
    void anAnsweredRequestReturnsToTheQueue() {
        Task asked = given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Instant before = clock.instant();
        request();
        var events = events(Account.OFFICER_NORTH_EAST, "since: \"%s\"".formatted(before));

        var second = events.index()
                .doOnNext(event -> {
                    if (event.getT1() == 0) {
                        answer(asked);
                    }
                })
                .elementAt(1)
                .block(TIMEOUT);

        assertThat(change(Objects.requireNonNull(second).getT2()).get("newRequests"))
                .isEqualTo(1);
    }

    @Test
    void onlyTheGivenRegionsAreReported() {
        Instant before = clock.instant();
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        request();

        Map<?, ?> event = Objects.requireNonNull(
                events(Account.OFFICER_NORTH_EAST, "regions: [NORTH_EAST], since: \"%s\"".formatted(before))
                        .blockFirst(TIMEOUT));

        assertThat(change(event)).hasToString("{newRequests=1, regions=[NORTH_EAST]}");
    }

    @Test
    void aPartnerIsRefusedWithinTheStream() {
        Map<?, ?> event = Objects.requireNonNull(
                events(Account.PARTNER_NORTH, "regions: []").blockFirst(TIMEOUT));

        assertThat(event.get("errors")).asString().contains("code=FORBIDDEN");
    }

    @Test
    void aSubscriptionIsNotAnsweredByJson() {
        portal.as(Account.OFFICER_NORTH_EAST)
                .document("subscription { triageQueueChanged { newRequests } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .extracting(ResponseError::getExtensions)
                        .extracting(extensions -> extensions.get("code"))
                        .containsExactly("NOT_ACCEPTABLE"));
    }

    @Test
    void aMutationIsNotCarriedOutForAStream() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String mutation =
                "mutation { withdrawTask(input: {taskId: \"%s\", version: %d, reason: NO_LONGER_NEEDED}) { userErrors { code } } }"
                        .formatted(requested.id(), requested.version());

        String answer = portal.http(Account.PARTNER_NORTH)
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", mutation))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer).contains("NOT_ACCEPTABLE");
        assertThat(portal.data(Account.PARTNER_NORTH, "{ task(id: \"%s\") { state } }".formatted(requested.id())))
                .hasToString("{task={state=REQUESTED}}");
    }

    private Flux<Map<?, ?>> events(Account account, String arguments) {
        String subscription =
                "subscription { it: triageQueueChanged(%s) { newRequests regions } }".formatted(arguments);
        return portal.follow(account, subscription).publishOn(Schedulers.boundedElastic());
    }

    private static Map<?, ?> change(Map<?, ?> event) {
        return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(event.get("data"))).get("it"));
    }

    private void request() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private void answer(Task asked) {
        portal.changeTask(
                Account.PARTNER_NORTH,
                "provideInformation",
                "taskId: \"%s\", version: %d, answer: \"Forty.\"".formatted(asked.id(), asked.version()));
    }
}
