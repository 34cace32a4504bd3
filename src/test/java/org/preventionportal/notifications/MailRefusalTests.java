package org.preventionportal.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.PersonId;
import org.preventionportal.notifications.OutboxMessage.State;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PickyMailServer;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail that the server does not take, or that cannot be made, waits or is given up, and the others are sent. */
@SliceTest
class MailRefusalTests {

    private static final String REFUSED = "full@example.org";

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailClaims claims;

    @Autowired
    private MailComposer composer;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Given given;

    private final PickyMailServer server = PickyMailServer.start(0, 100);
    private final List<String> refusedForNow = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        clock.reset();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "4, 16", "5, 32", "6, 60", "31, 60", "62, 60", "63, 60", "76, 60"})
    void aMailThatIsRefusedForNowWaitsTwiceAsLongUpToAnHour(int attempts, int minutes) {
        post(REFUSED, "next@example.org");
        refusedBefore(REFUSED, attempts);

        dispatch().run();

        assertThat(stored(REFUSED).attempts()).isEqualTo(attempts + 1);
        assertThat(Duration.between(clock.instant(), stored(REFUSED).dueAt()))
                .isBetween(Duration.ofMinutes(minutes - 1), Duration.ofMinutes(minutes));
        assertThat(server.recipients()).containsExactly("next@example.org");
        assertThat(refusedForNow).containsExactly(REFUSED);
    }

    /** The connection breaks after the message, so nobody knows that it was taken. */
    @Test
    void aMailThatMayHaveArrivedIsNotKnownAsRefused() {
        post("lost@example.org");

        dispatch().run();

        assertThat(server.recipients()).containsExactly("lost@example.org");
        assertThat(stored("lost@example.org")).returns(1, OutboxMessage::attempts);
        assertThat(refusedForNow).isEmpty();
    }

    @Test
    void aMailThatIsRefusedForThreeDaysIsGivenUp() {
        post(REFUSED);
        Instant posted = clock.instant();
        MailDispatch dispatch = dispatch();
        for (int attempt = 0; attempt < 100 && stored(REFUSED).state() == State.WAITING; attempt++) {
            clock.advance(Duration.between(clock.instant(), stored(REFUSED).dueAt()));
            dispatch.run();
        }

        assertThat(stored(REFUSED).state()).isEqualTo(State.UNDELIVERABLE);
        assertThat(Duration.between(posted, clock.instant())).isBetween(Duration.ofHours(70), Duration.ofHours(74));
        assertThat(givenUp).containsExactly(REFUSED);
    }

    /** The sender is the same for all emails, and a sign-in is that of the portal's account. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL | 550 5.7.1 sender blocked
            MAIL | 553 5.1.8 sender refused
            MAIL | 554 5.7.1 blocked
            MAIL | 451 4.7.1 too many messages
            RCPT | 530 5.7.0 sign in first
            RCPT | 421 4.3.2 closing
            .    | 535 5.7.8 sign in again
            """)
    void whileTheServerRefusesTheAccountNothingIsGivenUp(String command, String answer) {
        server.refuse(command, answer);
        post("first@example.org", "next@example.org");
        MailDispatch dispatch = dispatch();
        dispatch.run();
        assertThat(attempts("unreachable")).isEqualTo(1);
        assertThat(stored("first@example.org")).returns(0, OutboxMessage::attempts);

        server.refuseNothing();
        clock.advance(Duration.ofMinutes(5));
        dispatch.run();
        assertThat(server.recipients()).containsExactly("first@example.org", "next@example.org");
        assertThat(givenUp).isEmpty();
    }

    /** It may be this email that the server takes for spam, or the account that it has blocked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .    | 554 5.7.1 account blocked
            .    | 550 looks like spam
            .    | 451 try later
            RCPT | 554 5.7.1 relay access denied
            """)
    void emailsThatMayBeRefusedToEverybodyAreKeptForTwoWeeks(String command, String answer) {
        server.refuse(command, answer);
        post(IntStream.range(0, 40)
                .mapToObj("person%02d@example.org"::formatted)
                .toArray(String[]::new));
        MailDispatch dispatch = dispatch();
        dispatch.run();
        assertThat(attempts("refused")).as("then the others wait").isEqualTo(10);

        refusedBefore("person00@example.org", 340);
        clock.advance(Duration.ofHours(1));
        dispatch.run();
        assertThat(givenUp).isEmpty();
        server.refuseNothing();
        clock.advance(Duration.ofHours(1));
        dispatch.run();
        assertThat(server.recipients()).hasSize(40);

        server.refuse(command, answer);
        post("late@example.org");
        refusedBefore("late@example.org", 341);
        dispatch.run();
        assertThat(givenUp).containsExactly("late@example.org");
    }

    @Test
    void someEmailsThatAreLikeSpamDoNotHoldUpTheOthers() {
        MailDispatch dispatch = dispatch();
        server.refuse(".", "554 5.7.1 spam");
        post(IntStream.range(0, 9).mapToObj("spam%d@example.org"::formatted).toArray(String[]::new));
        dispatch.run();
        server.refuseNothing();
        post("next@example.org");
        dispatch.run();

        assertThat(server.recipients()).containsExactly("next@example.org");
    }

    /** Such as those to other organisations, of a mail server that sends within its own only. */
    @Test
    void manyEmailsThatWereRefusedBeforeDoNotHoldUpANewOne() {
        MailDispatch dispatch = dispatch();
        List<String> abroad = IntStream.range(0, 30)
                .mapToObj("abroad%d@example.org"::formatted)
                .toList();
        post(abroad.toArray(String[]::new));
        abroad.forEach(recipient -> refusedBefore(recipient, 1));
        post("next@example.org");

        dispatch.run();

        assertThat(server.recipients()).containsExactly("next@example.org");
        assertThat(stored(abroad.getLast()).attempts()).isEqualTo(2);
    }

    private double attempts(String outcome) {
        return registry.get("portal.mail").tag("outcome", outcome).counter().count();
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongThePause() {
        int port = server.port();
        MailDispatch dispatch = dispatch();
        server.close();
        post("first@example.org");
        dispatch.run();

        clock.advance(Duration.ofHours(-1));
        post("next@example.org");
        try (var again = PickyMailServer.start(port, 100)) {
            dispatch.run();
            assertThat(again.recipients()).containsExactly("next@example.org");
        }
    }

    /** As one about a campaign that a newer release has stored. */
    @Test
    void manyMailsThatFailDoNotHoldUpTheOthers() {
        post(IntStream.range(0, 150).mapToObj("unreadable%03d"::formatted).toArray(String[]::new));
        post("next@example.org");
        MailDispatch dispatch = dispatch();

        dispatch.run();
        assertThat(server.recipients()).containsExactly("next@example.org");
        assertThat(attempts("failed")).isEqualTo(150);

        clock.advance(Duration.ofMinutes(1));
        assertThat(outbox.due(1)).as("they do not come back at once").isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(outbox.due(200)).as("but are tried again").hasSize(150);
        assertThat(stored("unreadable000").attempts()).isZero();
    }

    private void post(String... recipients) {
        for (String recipient : recipients) {
            outbox.post(List.of(
                    new Mail(recipient, new PersonId(recipient), Template.MESSAGE_RECEIVED, Map.of("task", "tsk_0"))));
        }
    }

    private void refusedBefore(String recipient, int attempts) {
        var refused = Query.query(Criteria.where("_id").is(recipient));
        mongo.updateFirst(refused, Update.update("attempts", attempts), OutboxMessage.class);
    }

    private OutboxMessage stored(String id) {
        return Objects.requireNonNull(mongo.findById(id, OutboxMessage.class));
    }

    private MailDispatch dispatch() {
        Recipients byAddress = new Recipients() {
            @Override
            public String prefix() {
                return "";
            }

            @Override
            public Optional<Envelope> prepare(String recipient, Template template) {
                if (recipient.startsWith("unreadable")) {
                    throw new IllegalStateException(recipient);
                }
                return Optional.of(new Envelope(recipient, Map.of()));
            }

            @Override
            public void refusedForNow(String recipient) {
                refusedForNow.add(recipient);
            }

            @Override
            public void refused(String recipient) {
                givenUp.add(recipient);
            }
        };
        var sender = new JavaMailSenderImpl();
        sender.setProtocol("smtp");
        sender.setHost("localhost");
        sender.setPort(server.port());
        return new MailDispatch(
                outbox,
                claims,
                composer,
                new MailTransport(sender),
                List.of(byAddress),
                runs,
                clock,
                registry,
                new JobFailures(ObservationRegistry.NOOP));
    }
}
