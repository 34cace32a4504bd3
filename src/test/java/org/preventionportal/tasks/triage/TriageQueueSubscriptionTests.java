package org.preventionportal.tasks.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.Region;
import org.preventionportal.development.KeycloakServer;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.Tokens;
import org.preventionportal.support.Wire;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.progress.TaskState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ResponseError;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Tests the subscription to requests that enter the queue. */
@PortalTest
class TriageQueueSubscriptionTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** More than what clocks may differ by, so that the token is refused. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JwtDecoder decoder;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void eachRequestIsReportedOnce() {
        Instant before = clock.instant();
        request(); // before anybody listens
        Flux<Integer> newRequests = events(Account.OFFICER_NORTH_EAST, Map.of("since", before))
                .map(event -> change(event).newRequestCount());

        List<Integer> reported = Objects.requireNonNull(
                newRequests.doOnNext(_ -> request()).take(3).collectList().block(TIMEOUT));

        assertThat(reported).containsExactly(1, 1, 1);
    }

    @Test
    void anAnsweredRequestReturnsToTheQueue() {
        Task asked = given.asked(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        Instant before = clock.instant();
        request();
        var events = events(Account.OFFICER_NORTH_EAST, Map.of("since", before));

        var second = events.index()
                .doOnNext(event -> {
                    if (event.getT1() == 0) {
                        answer(asked);
                    }
                })
                .elementAt(1)
                .block(TIMEOUT);

        assertThat(change(Objects.requireNonNull(second).getT2()).newRequestCount())
                .isEqualTo(1);
    }

    @Test
    void onlyTheGivenRegionsAreReported() {
        Instant before = clock.instant();
        given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        request();

        Event event = Objects.requireNonNull(
                events(Account.OFFICER_NORTH_EAST, Map.of("regions", List.of("NORTH_EAST"), "since", before))
                        .blockFirst(TIMEOUT));

        assertThat(change(event)).isEqualTo(new Change(1, List.of(Region.NORTH_EAST)));
    }

    @Test
    void aRequestThatExcludesTheOfficerIsNotReported() {
        Instant before = clock.instant();
        given.excluding(given.requested(Given.SOUTH, Account.PARTNER_SOUTH), Account.OFFICER_NORTH_EAST);
        request();

        Event event = Objects.requireNonNull(
                events(Account.OFFICER_NORTH_EAST, Map.of("since", before)).blockFirst(TIMEOUT));

        assertThat(change(event)).isEqualTo(new Change(1, List.of(Region.NORTH_EAST)));
    }

    /** On the page as here: both have the stream of the same subscription. */
    @Test
    void aStreamEndsWithItsToken() {
        String token = Tokens.of(Account.MANAGER);
        Instant end = Objects.requireNonNull(decoder.decode(token).getExpiresAt());
        Instant before = clock.instant();
        request();
        Runnable expire = () -> clock.advance(Duration.between(clock.instant(), end.plus(SKEW)));

        assertThat(toTheEnd(token, before, expire)).hasSize(1);
    }

    @Test
    void aStreamEndsWhenTheAccountIsSuspended() {
        KeycloakServer keycloak = Neighbours.shared().keycloak();
        String email = "officer.%s@example.org".formatted(UUID.randomUUID());
        String officer = keycloak.account(email, true, "officer");
        Instant before = clock.instant();
        request();
        try {
            assertThat(toTheEnd(Tokens.of(email), before, () -> suspend(officer)))
                    .hasSize(1);
        } finally {
            keycloak.delete(officer);
        }
    }

    /** Returns the events of a stream that the service ends. */
    private List<String> toTheEnd(String token, Instant since, Runnable meanwhile) {
        return Objects.requireNonNull(portal.stream(token, "tasks/triageQueueChanged", Map.of("since", since))
                .returnResult(String.class)
                .getResponseBody()
                .publishOn(Schedulers.boundedElastic())
                .filter(event -> event.contains("newRequestCount"))
                .doOnNext(_ -> meanwhile.run())
                .collectList()
                .block(TIMEOUT));
    }

    private void suspend(String officer) {
        assertThat(portal.codes(
                        Account.ADMIN,
                        "accounts/suspendAccount",
                        Input.of("personId", officer).with("reason", "LEFT")))
                .isEmpty();
    }

    @Test
    void aPartnerIsRefusedWithinTheStream() {
        Event event = Objects.requireNonNull(
                events(Account.PARTNER_NORTH, Map.of("regions", List.of())).blockFirst(TIMEOUT));

        assertThat(event.errors()).asString().contains("code=FORBIDDEN");
    }

    @Test
    void aSubscriptionWithoutItsFieldIsRefused() {
        String document = "subscription { triageQueueChanged @include(if: false) { newRequestCount } }";

        var answer = new Wire(portal).firstEvent(Account.OFFICER_NORTH_EAST, document, Map.of());

        assertThat(answer.body()).contains("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void aSubscriptionIsNotAnsweredByJson() {
        portal.ask(Account.OFFICER_NORTH_EAST, "tasks/triageQueueChanged", Map.of())
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .extracting(ResponseError::getExtensions)
                        .extracting(extensions -> extensions.get("code"))
                        .containsExactly("NOT_ACCEPTABLE"));
    }

    @Test
    void aMutationIsNotCarriedOutForAStream() {
        Task requested = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Input withdrawal = Input.of(requested).with("reason", "NO_LONGER_NEEDED");

        String answer = portal.stream(Account.PARTNER_NORTH, "tasks/withdrawTask", Map.of("input", withdrawal))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer).contains("NOT_ACCEPTABLE");
        assertThat(given.load(requested).state()).isEqualTo(TaskState.REQUESTED);
    }

    private record Event(@Nullable Data data, @Nullable List<Object> errors) {}

    private record Data(Change triageQueueChanged) {}

    private record Change(int newRequestCount, List<Region> regions) {}

    private Flux<Event> events(Account account, Map<String, ?> variables) {
        return portal.follow(account, "tasks/triageQueueChanged", variables, Event.class)
                .publishOn(Schedulers.boundedElastic());
    }

    private static Change change(Event event) {
        return Objects.requireNonNull(event.data()).triageQueueChanged();
    }

    private void request() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    private void answer(Task asked) {
        portal.changeTask(
                Account.PARTNER_NORTH,
                "tasks/provideInformation",
                Input.of(asked).with("answer", "Forty."));
    }
}
