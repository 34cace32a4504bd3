package org.preventionportal.platform.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.development.MongoStandIn;
import org.preventionportal.development.Neighbours;
import org.preventionportal.platform.errors.RateLimited;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.ServiceSettings;
import org.preventionportal.support.TestDatabase;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Tests limits of two nodes on one database. */
class RateLimiterTests {

    private static final RateLimitProperties QUOTAS =
            new RateLimitProperties(20, 6, 10, 60, 3, 2, 4, 5, 6, 60, 120, 10);
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofMinutes(1);
    private static final String DATABASE = TestDatabase.nameFor("rate-limits");

    private final MutableClock clock = new MutableClock();
    private final MongoClient client = MongoClients.create(Neighbours.shared().mongoUri());
    private final RateLimiter first = node(client, ON_A_BUSY_MACHINE);
    private final RateLimiter second = node(client, ON_A_BUSY_MACHINE);

    private RateLimiter node(MongoClient database, Duration timeLimit) {
        var counters = new CounterCollection(new SimpleMongoClientDatabaseFactory(database, DATABASE), timeLimit);
        return new RateLimiter(counters, new DaySecret(counters), QUOTAS, clock, new SimpleMeterRegistry());
    }

    /** At the beginning of a slice of every period, so that a test is over before the next one. */
    @BeforeEach
    void beginAtNoon() {
        setTo("12:00:00");
    }

    /** Of tomorrow, because a server deletes what expired before the time of its own clock. */
    private void setTo(String time) {
        clock.reset();
        Instant day = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        Duration ofDay = Duration.ofSeconds(LocalTime.parse(time).toSecondOfDay());
        clock.advance(Duration.between(clock.instant(), day.plus(ofDay)));
    }

    @AfterEach
    void close() {
        client.getDatabase(DATABASE).drop();
        client.close();
    }

    @Test
    void aClockThatJumpsGivesNobodyMoreThanIsAllowed() {
        int before = useUp();
        clock.advance(Duration.ofHours(1));
        int ahead = useUp();
        clock.advance(Duration.ofHours(-1));
        int after = useUp();

        System.out.printf(
                "Fault, a clock that jumps: %d operations allowed before, %d while it is ahead, %d after%n",
                before, ahead, after);
        assertThat(List.of(before, ahead, after)).containsExactly(20, 20, 0);
    }

    private int useUp() {
        return (int) IntStream.range(0, 40)
                .filter(_ -> first.allows(RateLimit.PERSON, "somebody"))
                .count();
    }

    @Test
    void twoNodesShareOneLimit() {
        assertThat(count(first, RateLimit.SURVEY_LINK, 4).remaining()).isEqualTo(2);
        Budget last = count(second, RateLimit.SURVEY_LINK, 2);
        assertThat(last.remaining()).isZero();
        assertThat(last.isExceeded()).isFalse();
        assertThat(count(first, RateLimit.SURVEY_LINK, 1).isExceeded()).isTrue();
        assertThat(count(second, RateLimit.SURVEY_LINK, 1).isExceeded()).isTrue();
    }

    @Test
    void ofManyAtTheSameTimeAsManyPassAsAreAllowed() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> calls = IntStream.range(0, 60)
                    .mapToObj(i -> (Callable<Boolean>) () -> !count(i % 2 == 0 ? first : second, RateLimit.PERSON, 1)
                            .isExceeded())
                    .toList();
            int passed = 0;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                passed += call.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(20);
        }
        assertThat(count(first, RateLimit.PERSON, 0).used()).isEqualTo(60);
        assertThat(count(second, RateLimit.PERSON, 0).used()).isEqualTo(60);
    }

    @Test
    void onePersonsOperationsAreNotAnothers() {
        count(first, RateLimit.SURVEY_LINK, 7);
        assertThat(first.count(RateLimit.SURVEY_LINK, "another", 1).remaining()).isEqualTo(5);
        assertThat(count(first, RateLimit.PERSON, 1).remaining()).isEqualTo(19);
    }

    @Test
    void whatIsRefusedSaysWhenToTryAgainAndThenPasses() {
        IntStream.range(0, 3).forEach(_ -> first.require(RateLimit.INVITATION, "lead"));
        assertThatThrownBy(() -> second.require(RateLimit.INVITATION, "lead"))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        refused -> assertThat(refused.error().getExtensions())
                                .containsEntry("code", "RATE_LIMITED")
                                .hasEntrySatisfying(
                                        "retryAfterSeconds",
                                        seconds -> assertThat((Long) seconds).isBetween(3890L, 3900L)));
        clock.advance(Duration.ofMinutes(65));
        second.require(RateLimit.INVITATION, "lead");
    }

    /** A link of a room is over its base quota, and not over its own: it waits for its first operation only. */
    @Test
    void aLargerQuotaHasAnEarlierReset() {
        count(first, RateLimit.SURVEY_LINK, 1);
        clock.advance(Duration.ofSeconds(30));
        Budget alone = count(first, RateLimit.SURVEY_LINK, 6);
        assertThat(resetAfterSeconds(alone)).isBetween(61L, 65L);
        assertThat(alone.times(20).answer()).containsEntry("limit", 120).containsEntry("remaining", 113L);
        assertThat(resetAfterSeconds(alone.times(20))).isBetween(31L, 35L);
        assertThat(resetAfterSeconds(count(first, RateLimit.SURVEY_LINK, 120).times(20)))
                .isBetween(61L, 65L);
    }

    /** Slices without an operation give nothing back. */
    @Test
    void moreIsLeftOnceTheSaidTimeIsOver() {
        Budget said = count(first, RateLimit.PERSON, 7);
        long seconds = resetAfterSeconds(said);

        clock.advance(Duration.ofSeconds(seconds - 1));
        assertThat(count(first, RateLimit.PERSON, 0).remaining()).isEqualTo(13);
        clock.advance(Duration.ofSeconds(1));
        assertThat(count(first, RateLimit.PERSON, 0).remaining()).isEqualTo(20);
    }

    private static long resetAfterSeconds(Budget budget) {
        return (long) Objects.requireNonNull(budget.answer().get("resetAfterSeconds"));
    }

    /** A client that spreads what is permitted over thirteen slices is never refused; one that is faster is. */
    @ParameterizedTest
    @CsvSource({"3300, false", "2900, true"})
    void theRateCountsOverTheWholePeriod(long pauseMillis, boolean isRefused) {
        boolean refused = false;
        for (int i = 0; i < 100; i++) {
            refused |= count(first, RateLimit.PERSON, 1).isExceeded();
            clock.advance(Duration.ofMillis(pauseMillis));
        }
        assertThat(refused).isEqualTo(isRefused);
    }

    /** With halves of a period, twice the limit passed between the end of one half and the next but one. */
    @ParameterizedTest
    @ValueSource(strings = {"12:00:00", "12:00:04", "12:00:29", "12:00:30", "12:00:59"})
    void noPeriodHasMoreThanIsAllowed(String begun) {
        for (int pause : List.of(1, 29, 31, 45, 58)) {
            setTo(begun);
            String subject = begun + pause;
            first.count(RateLimit.PERSON, subject, 20);
            clock.advance(Duration.ofSeconds(pause));
            assertThat(second.count(RateLimit.PERSON, subject, 1).isExceeded())
                    .as("after %d s", pause)
                    .isTrue();
        }
    }

    /** The secret of the day, and with it the name of each count, changes at midnight. */
    @ParameterizedTest
    @CsvSource({"PERSON, PT30S, 20", "INVITATION, PT50M, 3", "INTEREST_EMAIL, PT20H, 1"})
    void aLimitHoldsOverMidnight(RateLimit limit, Duration pause, int quota) {
        setTo("23:59:50");
        count(first, limit, quota);
        clock.advance(pause);
        assertThat(count(second, limit, 1).isExceeded()).isTrue();
        assertThat(count(first, limit, 0).used()).isEqualTo(quota + 1);
        clock.advance(limit.period().plus(limit.slice()));
        assertThat(count(second, limit, 0).used()).isZero();
    }

    @Test
    void aCountNamesNobodyAndIsOverWithItsPeriod() {
        first.require(RateLimit.WRONG_SURVEY_TOKEN, "192.0.2.17");
        List<Document> stored =
                client.getDatabase(DATABASE).getCollection("rateLimits").find().into(new ArrayList<>());

        assertThat(stored).hasSize(2).asString().doesNotContain("192.0.2.17");
        Instant end = clock.instant().plus(Duration.ofMinutes(11));
        assertThat(stored)
                .filteredOn(document -> document.containsKey("used"))
                .allSatisfy(
                        count -> assertThat(count.get("expiresAt", Date.class)).isBefore(Date.from(end)));
    }

    /** After an election that undid the secret, nodes would count one person under two keys. */
    @Test
    void aMajorityHasTheSecretBeforeItIsUsedAndNoCountWaitsForOne() {
        Map<String, String> concerns = new ConcurrentHashMap<>();
        var listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                BsonDocument command = event.getCommand();
                if (event.getCommandName().equals("findAndModify")) {
                    String id = command.getDocument("query").getString("_id").getValue();
                    concerns.put(
                            id.substring(0, id.indexOf(':')),
                            command.getDocument("writeConcern").toJson());
                }
            }
        };
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Neighbours.shared().mongoUri()))
                .addCommandListener(listener)
                .build();
        try (MongoClient watched = MongoClients.create(settings)) {
            node(watched, ON_A_BUSY_MACHINE).require(RateLimit.PERSON, "person");
        }

        assertThat(concerns)
                .containsOnly(
                        Map.entry("secret", "{\"w\": \"majority\"}"),
                        Map.entry(RateLimit.PERSON.policy(), "{\"w\": 1}"));
    }

    /** Without its time limit, each count would wait half a minute for a server. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void withoutADatabaseTheNodeCountsAloneAndNobodyWaitsLong() {
        MongoStandIn database = MongoStandIn.inMemory(0);
        try (MongoClient gone = MongoClients.create(database.uri())) {
            node(gone, ON_A_BUSY_MACHINE).require(RateLimit.PERSON, "whose count opens the connection");
            RateLimiter alone = node(gone, CounterCollection.TIME_LIMIT);
            alone.require(RateLimit.PERSON, "person");
            database.close();
            assertThat(alone.count(RateLimit.PERSON, "person", 20).isExceeded()).isFalse();
            assertThat(alone.count(RateLimit.PERSON, "person", 1).isExceeded()).isTrue();
            assertThat(alone.count(RateLimit.PERSON, "another", 1).isExceeded()).isFalse();
            clock.advance(Duration.ofSeconds(65));
            assertThat(alone.count(RateLimit.PERSON, "person", 1).used()).isOne();
        }
    }

    /** The other tests run with limits of their own. */
    @ParameterizedTest
    @CsvSource({
        "PERSON, 120, PT1M",
        "SURVEY_LINK, 30, PT1M",
        "WRONG_SURVEY_TOKEN, 10, PT10M",
        "ANONYMOUS, 60, PT1M",
        "FORM_WITHOUT_SESSION, 60, PT1H",
        "INVITATION, 20, PT1H",
        "INTELLIGENCE, 5, PT1H",
        "DOCUMENT, 30, PT1H",
        "TASK_REQUEST, 20, PT1H",
        "MESSAGE, 60, PT1H",
        "CALENDAR, 60, PT1H",
        "FINDINGS, 120, PT1H",
        "INTEREST, 10, PT1H",
        "INTEREST_ATTEMPT, 60, PT1H",
        "INTEREST_EMAIL, 1, P1D",
        "INTEREST_EMAILS, 200, P1D",
    })
    void theseAreTheLimitsUnlessAnOperatorSetsOthers(RateLimit limit, int quota, Duration period) {
        RateLimitProperties limits = ServiceSettings.bind("portal.limits", RateLimitProperties.class);

        assertThat(limits.quota(limit)).isEqualTo(quota);
        assertThat(limit.period()).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, 192.0.2.17",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::1, 20010db800010002",
    })
    void ofIpv6TheNetworkIsCounted(String address, String network) {
        assertThat(ClientAddress.network(address)).isEqualTo(network);
    }

    private static Budget count(RateLimiter node, RateLimit limit, int operations) {
        return node.count(limit, "subject", operations);
    }
}
