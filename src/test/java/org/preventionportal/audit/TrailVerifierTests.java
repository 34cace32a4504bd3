package org.preventionportal.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEntry.PurgedEntries;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.platform.retention.RetainedData;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A hand in the database, wherever it reaches, is named by the verification. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class TrailVerifierTests {

    private static final int ENTRIES = 6;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Locks locks;

    @Autowired
    private RetentionRuns runs;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path folder;

    private Node node;

    /** A process that writes to the same database as others. */
    private final class Node {

        private final AuditChain chain;
        private final HeadPublisher heads;
        private final AuditTrail trail;

        private Node() {
            this(file().toString());
        }

        /** @param file empty for somebody who cannot write to the file of the operator's */
        private Node(String file) {
            this(file, clock);
        }

        private Node(String file, Clock clock) {
            var failures = new JobFailures(ObservationRegistry.NOOP);
            var open = new OpenChains(mongo, clock);
            var lines = new ChainHeadLog(file, failures);
            chain = new AuditChain(mongo, open, lines, clock);
            heads = new HeadPublisher(chain, open, lines, mongo, locks, clock, failures);
            trail = new AuditTrail(mongo, new AuditWriter(chain, failures), clock);
        }

        private void write(int entries) {
            for (int number = 0; number < entries; number++) {
                trail.append(Caller.ANONYMOUS, "acceptTask", "tsk_" + number, AuditOutcome.DONE, List.of(), "none");
            }
        }

        private void purge(Period kept) {
            new AuditPurge(mongo, trail, heads, locks, runs, new JobFailures(ObservationRegistry.NOOP), kept).purge();
        }
    }

    @BeforeEach
    void begin() {
        given.partnersOnly();
        node = new Node();
        node.write(ENTRIES);
        assertThat(node.heads.publish()).isTrue();
    }

    @AfterEach
    void clear() {
        database.clearWithoutSamples();
    }

    @Test
    void nodesThatWriteAtTheSameTimeDoNotBreakEachOthersChains() throws IOException {
        var other = new Node();
        CompletableFuture.allOf(Stream.of(node, other, node, other, node, other)
                        .map(writer -> CompletableFuture.runAsync(() -> writer.write(20)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(node.heads.publish()).isTrue();
        assertThat(verify().entries()).isEqualTo(ENTRIES + 120);
        assertThat(verify().chains()).isEqualTo(2);
        assertThat(verify().unpublished()).isEqualTo(60);
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void aChangedEntryIsNamed() throws IOException {
        trail().updateOne(same(3), set("outcome", "DENIED"));
        assertThat(fault()).isEqualTo("entry 3 was changed (%s)".formatted(id(3)));
    }

    @Test
    void aChangedHashDoesNotHideAChangedEntry() throws IOException {
        rewrite(3, entry(2).hash());
        assertThat(fault()).isEqualTo("entry 3 is not the one that entry 4 was chained to");
    }

    @Test
    void aRewrittenEndDoesNotHideAChangedEntry() throws IOException {
        for (long place = 3; place <= ENTRIES; place++) {
            rewrite(place, entry(place - 1).hash());
        }
        assertThat(fault()).isEqualTo("an entry from 1 to 6 was changed: its published head is another one");
    }

    @Test
    void aFieldThatWasAddedIsNamed() throws IOException {
        trail().updateOne(same(1), set("note", "looks better"));
        assertThat(fault()).isEqualTo("entry 1 was changed (%s)".formatted(id(1)));
    }

    @Test
    void aRemovedEntryIsNamed() throws IOException {
        trail().deleteOne(same(4));
        assertThat(fault()).isEqualTo("entry 4 is missing");
    }

    @Test
    void aRemovedBeginningIsNamed() throws IOException {
        trail().deleteOne(same(1));
        assertThat(fault()).isEqualTo("entry 1 is missing");
    }

    @Test
    void aCutEndIsNamed() throws IOException {
        for (long place = 5; place <= ENTRIES; place++) {
            trail().deleteOne(same(place));
        }
        assertThat(fault()).isEqualTo("entry 5 is missing");
    }

    @Test
    void aRemovedChainIsNamed() throws IOException {
        database.clear();
        assertThat(fault()).isEqualTo("entry 1 is missing");
    }

    @Test
    void anEntryWithoutAChainIsNamedUnlessItIsAmongThoseOfEarlierReleases() throws IOException {
        insert("aud_old", Duration.ofDays(-300), null);
        assertThat(verify(1).faults()).isEmpty();
        assertThat(verify().faults()).containsExactly("Entries that belong to no chain: 1, the newest is aud_old");
        insert("aud_added", Duration.ofDays(2), null);
        assertThat(verify(2).faults()).containsExactly("Entry aud_added belongs to no chain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{chain: 7}", "{chain: ''}", "{chain: null}", "{sequence: 1}", "'none'"})
    void anEntryWithAPartOfALinkIsNamed(String link) throws IOException {
        insert(
                "aud_added",
                Duration.ZERO,
                BsonDocument.parse("{link: " + link + "}").get("link"));
        assertThat(verify().faults()).containsExactly("Entries that belong to no chain: 1, the newest is aud_added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-200D", "PT0S", "P200D"})
    void aChainThatNoNodeHasBegunIsNamed(String age) throws IOException {
        Duration later = Duration.parse(age);
        clock.advance(later);
        new Node("").write(1);
        clock.advance(later.negated());
        publishTwoHoursLater();
        assertThat(fault()).startsWith("no published head proves entry 1 (aud_");
    }

    @Test
    void aNodeWhoseClockIsAheadDoesNotMakeEntriesOfOthersLookAdded() throws IOException {
        clock.advance(Duration.ofHours(3));
        publishTwoHoursLater();
        clock.advance(Duration.ofHours(-5));
        node.write(1);
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().unpublished()).isOne();

        assertThat(node.heads.publish()).isTrue();
        node.write(1);
        clock.advance(Duration.ofHours(9));
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void clocksThatJumpRaiseNoFalseAlarm() throws IOException {
        var other = new Node();
        for (int hours : List.of(1, -1, -1, 1)) {
            Stream.of(node, other).forEach(writer -> writer.write(1));
            clock.advance(Duration.ofHours(hours));
            Stream.of(node, other).forEach(writer -> {
                writer.write(1);
                writer.heads.publishRegularly();
            });
            assertThat(verify().faults()).isEmpty();
        }
        publishTwoHoursLater();
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().entries()).isEqualTo(ENTRIES + 17);
        assertThat(verify().unpublished()).isZero();

        trail().deleteOne(same(10));
        assertThat(fault()).isEqualTo("entry 10 is missing");
    }

    /** Ahead of the others, it takes them for stopped, and recovers their heads. */
    @Test
    void aNodeWhoseClockJumpsAloneRaisesNoFalseAlarm() throws IOException {
        var ownClock = new MutableClock();
        var other = new Node(file().toString(), ownClock);
        for (int hours : List.of(1, -1, 1, -1)) {
            ownClock.advance(Duration.ofHours(hours));
            for (Node writer : List.of(other, node, other)) {
                writer.write(1);
                writer.heads.publishRegularly();
                assertThat(verify().faults()).isEmpty();
            }
        }
        publishTwoHoursLater();
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().recovered()).isZero();
        trail().deleteOne(same(ENTRIES + 1));
        assertThat(verify().faults()).isNotEmpty();
    }

    @Test
    void whatANodeHasWrittenThatWasKilledAfterItsClockHadJumpedIsRecovered() throws IOException {
        var ownClock = new MutableClock();
        var other = new Node(file().toString(), ownClock);
        for (int hours : List.of(1, -1)) {
            ownClock.advance(Duration.ofHours(hours));
            other.write(1);
            other.heads.publishRegularly();
        }
        other.write(2);
        clock.advance(Duration.ofMinutes(20));
        node.heads.publishRegularly();
        publishTwoHoursLater();

        assertThat(verify().faults()).isEmpty();
        assertThat(verify().recovered()).isEqualTo(2);
    }

    /** That node has taken this one for stopped, which has published another head before it was killed. */
    @Test
    void whatAKilledNodeHasWrittenIsRecoveredByOneWhoseClockHadJumped() throws IOException {
        var other = new Node();
        clock.advance(Duration.ofHours(1));
        other.heads.publishRegularly();
        clock.advance(Duration.ofHours(-1));
        node.write(2);
        node.heads.publishRegularly();
        node.write(3);
        clock.advance(Duration.ofMinutes(70));
        other.heads.publishRegularly();
        publishTwoHoursLater();

        assertThat(verify().faults()).isEmpty();
        assertThat(verify().recovered()).isEqualTo(3);
    }

    @Test
    void anEntryThatWasAddedToAChainOfAStoppedNodeIsNamed() throws IOException {
        append(ENTRIES + 1);
        publishTwoHoursLater();
        assertThat(fault()).startsWith("no published head proves entry 7 (aud_");
    }

    @Test
    void whatAKilledNodeHasWrittenSinceItsLastHeadIsPublishedByAnother() throws IOException {
        node.write(3);
        assertThat(verify().unpublished()).isEqualTo(3);
        clock.advance(Duration.ofMinutes(4));
        var other = new Node();
        other.write(1);
        other.heads.publishRegularly();
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().unpublished()).isZero();
        assertThat(verify().recovered()).isEqualTo(3);

        trail().deleteOne(same(9));
        assertThat(fault()).isEqualTo("entry 9 is missing");
    }

    /** Such as one of a release that knows other roles. */
    @Test
    void theHeadOfAKilledNodeIsPublishedThoughItsLastEntryCannotBeRead() throws IOException {
        node.write(3);
        trail().updateOne(same(9), set("roles", List.of("SANG")));

        publishByAnother();

        assertThat(recovered()).containsExactly(9L);
    }

    /** It is left for people to look at. */
    @Test
    void aDamagedLinkHoldsUpNoOtherChain(CapturedOutput output) throws IOException {
        String damaged = entry(1).chain();
        trail().updateOne(same(ENTRIES), set("link.previous", 7));
        var killed = new Node();
        killed.write(3);

        publishByAnother();

        assertThat(recovered()).containsExactly(3L);
        assertThat(output).contains("The last head of %s failed".formatted(damaged));
        assertThat(new OpenChains(mongo, clock).abandoned()).containsExactly(damaged);
    }

    private void publishByAnother() {
        clock.advance(Duration.ofMinutes(4));
        new Node().heads.publishRegularly();
    }

    private List<Long> recovered() throws IOException {
        return Files.readAllLines(file()).stream()
                .map(ChainHead::in)
                .flatMap(Optional::stream)
                .filter(ChainHead::isRecovered)
                .map(ChainHead::sequence)
                .toList();
    }

    @Test
    void anEntryThatWasAddedToAChainAfterItsLastHeadWasRecoveredIsNamed() throws IOException {
        clock.advance(Duration.ofMinutes(4));
        var other = new Node();
        other.heads.publishRegularly();
        append(ENTRIES + 1);
        new OpenChains(mongo, clock).see(entry(ENTRIES + 1).chain());
        clock.advance(Duration.ofMinutes(4));
        other.heads.publishRegularly();
        publishTwoHoursLater();
        assertThat(fault()).startsWith("no published head proves entry 7 (aud_");
    }

    /** Somebody who can write to the database can have the head of what is left recovered again. */
    @Test
    void anEndThatIsCutAfterItsHeadWasRecoveredIsNamed() throws IOException {
        node.write(3);
        String chain = entry(ENTRIES + 1).chain();
        clock.advance(Duration.ofMinutes(4));
        var other = new Node();
        other.heads.publishRegularly();
        trail().deleteOne(same(8));
        trail().deleteOne(same(9));
        new OpenChains(mongo, clock).see(chain);
        clock.advance(Duration.ofMinutes(4));
        other.heads.publishRegularly();
        publishTwoHoursLater();
        assertThat(fault()).isEqualTo("entry 8 is missing");
    }

    @Test
    void aRunningNodePublishesItsHeadsItself() throws IOException {
        for (int minutes = 0; minutes < 60; minutes++) {
            clock.advance(Duration.ofMinutes(1));
            node.heads.publishRegularly();
            new Node().heads.publishRegularly();
        }
        node.write(1);
        node.heads.publishRegularly();
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().recovered()).isZero();
        assertThat(Files.readAllLines(file())).hasSize(3);
    }

    @Test
    void anEntryInPlaceOfOneThatAPurgeHasDeletedIsNamed() throws IOException {
        BsonDocument first = stored(1);
        clock.advance(Duration.ofDays(40));
        node.write(2);
        node.purge(Period.ofDays(30));
        trail().insertOne(first.append("occurredAt", time(Duration.ZERO)));
        assertThat(fault()).startsWith("entry 1 was added after a purge (aud_");
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() throws IOException {
        String id = id(2);
        trail().updateOne(same(2), set("link.previous", 7));
        assertThat(verify().faults()).contains("Entry %s was changed".formatted(id));
    }

    @Test
    void whatIsLeftAfterAPurgeCanBeVerified() throws IOException {
        clock.advance(Duration.ofDays(40));
        node.write(2);
        node.purge(Period.ofDays(30));
        assertThat(trail().countDocuments()).isEqualTo(3);
        assertThat(verify().faults()).isEmpty();
        assertThat(verify().entries()).isEqualTo(3);

        clock.advance(Duration.ofDays(40));
        var other = new Node();
        other.purge(Period.ofDays(30));
        assertThat(verify().faults()).isEmpty();
        clock.advance(Duration.ofDays(40));
        new Node().purge(Period.ofDays(30));
        assertThat(trail().countDocuments()).isEqualTo(1);
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void anEntryThatIsRemovedAfterAPurgeIsNamed() throws IOException {
        clock.advance(Duration.ofDays(40));
        node.write(2);
        node.purge(Period.ofDays(30));
        trail().deleteOne(same(7));
        assertThat(fault()).isEqualTo("entry 7 is missing");
    }

    @Test
    void aPurgeDeletesNothingAfterAnEntryThatWasChanged() throws IOException {
        trail().updateOne(same(ENTRIES), set("occurredAt", time(Duration.ofDays(-4000))));
        node.purge(Period.ofDays(30));
        assertThat(fault()).isEqualTo("entry 6 was changed (%s)".formatted(id(6)));

        trail().updateOne(same(3), set("outcome", "DENIED"));
        clock.advance(Duration.ofDays(40));
        node.purge(Period.ofDays(30));
        assertThat(trail().countDocuments(eq("operation", "acceptTask"))).isEqualTo(5);
        assertThat(fault()).isEqualTo("entry 3 was changed (%s)".formatted(id(3)));
    }

    @Test
    void aPurgeDoesNotDeleteAnEntryThatWasRewritten() throws IOException {
        rewrite(3, entry(2).hash());
        clock.advance(Duration.ofDays(40));
        node.purge(Period.ofDays(30));
        assertThat(trail().countDocuments(eq("operation", "acceptTask"))).isEqualTo(4);
        assertThat(fault()).isNotEmpty();
    }

    @Test
    void aPurgeDoesNotDeleteTheLastOldEntryIfItWasRewritten() throws IOException {
        rewrite(3, entry(2).hash());
        for (long place = 4; place <= ENTRIES; place++) {
            trail().updateOne(same(place), set("occurredAt", time(Duration.ofDays(39))));
        }
        clock.advance(Duration.ofDays(40));
        node.purge(Period.ofDays(30));
        assertThat(trail().countDocuments(eq("operation", "acceptTask"))).isEqualTo(4);
    }

    @Test
    void aPurgeDeletesNothingThatIsYoung() throws IOException {
        clock.advance(Duration.ofDays(40));
        node.write(2);
        clock.advance(Duration.ofDays(-40));
        node.write(1); // waited for the database
        clock.advance(Duration.ofDays(40));
        node.purge(Period.ofDays(30));
        assertThat(trail().countDocuments(eq("operation", "acceptTask"))).isEqualTo(3);
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void aPurgeThatBrokeOffIsCompletedByTheNext() throws IOException {
        trail().deleteOne(same(3));
        clock.advance(Duration.ofDays(40));
        node.purge(Period.ofDays(30));
        assertThat(trail().countDocuments(eq("operation", "acceptTask"))).isZero();
    }

    /** It is not recorded as a run, and the next one deletes the entries. */
    @Test
    void aPurgeWhoseHeadsCannotBePublishedFailsAndDeletesNothing() throws IOException {
        insert("aud_old", Duration.ofDays(-300), null);
        clock.advance(Duration.ofDays(40));
        var unable = new Node(folder.toString());
        assertThatThrownBy(() -> unable.purge(Period.ofDays(30))).isInstanceOf(IllegalStateException.class);
        assertThat(trail().countDocuments(eq("operation", "acceptTask"))).isEqualTo(ENTRIES);
        assertThat(trail().countDocuments(eq("_id", "aud_old"))).isOne();
        assertThat(runs.hasToday(RetainedData.AUDIT_ENTRIES)).isFalse();

        node.purge(Period.ofDays(30));
        assertThat(trail().countDocuments(eq("operation", "acceptTask"))).isZero();
        assertThat(runs.hasToday(RetainedData.AUDIT_ENTRIES)).isTrue();
    }

    @Test
    void youngEntriesThatAPurgeHasDeletedAreNamed() throws IOException {
        for (long place = 1; place <= ENTRIES; place++) {
            rewrite(place, place == 1 ? "" : entry(place - 1).hash(), Duration.ofDays(-4000));
        }
        node.purge(Period.ofDays(30));
        assertThat(trail().countDocuments(eq("operation", "acceptTask"))).isZero();
        assertThat(fault()).isEqualTo("entry 6 was changed before a purge: its published head is another one");

        node.write(1);
        assertThat(node.heads.publish()).isTrue();
        clock.advance(Duration.ofHours(1));
        ChainLink last = entry(8);
        node.trail.appendPurge(List.of(
                new PurgedEntries(last.chain(), 8, last.hash(), clock.instant().minus(Duration.ofDays(30)))));
        trail().deleteOne(same(8));
        assertThat(node.heads.publish()).isTrue();
        assertThat(fault()).isEqualTo("a purge has deleted entry 1, which was not old: its head was published later");
    }

    @Test
    void aRecordOfAPurgeThatNoHeadProvesExcusesNothing() throws IOException {
        var forged = new Node("");
        ChainLink second = entry(2);
        forged.trail.appendPurge(List.of(new PurgedEntries(second.chain(), 2, second.hash(), clock.instant())));
        trail().deleteOne(same(1));
        trail().deleteOne(same(2));
        assertThat(verify().faults())
                .containsExactly(
                        "Chain %s: entry 1 is missing, and no published head proves that a purge has deleted it"
                                .formatted(second.chain()));
    }

    @Test
    void theCommandSaysWhatIsBrokenByItsExitCode() throws IOException {
        var command = new AuditCommand(new TrailVerifier(mongo, clock), "");
        assertThat(command.run("audit", "verify", file().toString())).isZero();
        assertThat(command.run("audit", "verify", file().toString(), "some")).isEqualTo(2);
        insert("aud_old", Duration.ofDays(-300), null);
        assertThat(command.run("audit", "verify", file().toString(), "1")).isZero();
        assertThat(command.run("audit", "verify", file().toString())).isEqualTo(1);
        assertThat(command.run("audit", "verify")).isEqualTo(2);
        assertThat(command.run("audit", "verify", folder.resolve("none").toString()))
                .isEqualTo(2);
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(command.run("audit", "verify", empty.toString())).isEqualTo(2);
    }

    /** If heads were lost with a log, their entries look added: only the operator knows what was kept. */
    @Test
    void theCommandSaysFromWhenTheHeadsAre(CapturedOutput output) throws IOException {
        clock.advance(Duration.ofDays(2));
        Path kept = folder.resolve("kept.log");
        var other = new Node(kept.toString());
        other.write(1);
        clock.advance(Duration.ofHours(1));
        assertThat(other.heads.publish()).isTrue();

        assertThat(new AuditCommand(new TrailVerifier(mongo, clock), kept.toString()).run("audit", "verify"))
                .isEqualTo(1);
        List<Instant> times = Files.readAllLines(kept).stream()
                .map(line -> ChainHead.in(line).orElseThrow().publishedAt())
                .toList();
        assertThat(output)
                .contains(
                        "no published head proves entry 1", "The heads are from %s to %s.".formatted(times.toArray()));
    }

    @Test
    void aHeadIsFoundInALineOfALog() {
        var link = new ChainLink("chn_" + "a".repeat(32), 7, "", "b".repeat(64));
        assertThat(List.of(
                        ChainHead.of(link, clock.instant()),
                        ChainHead.recovered(link, clock.instant()),
                        ChainHead.beginning(link.chain(), clock.instant())))
                .allSatisfy(head -> assertThat(
                                ChainHead.in("{\"message\":\"%s\",\"level\":\"INFO\"}".formatted(head.line())))
                        .contains(head));
        assertThat(ChainHead.in("audit-head chain=chn_x sequence=1")).isEmpty();
    }

    /** Seven years have up to 3.7 million lines: their texts would not fit into the memory of the command. */
    @Test
    void aHeadIsHeldWithoutItsText() {
        var hash = ChainHead.Hash.of("8f".repeat(32));
        String line = new ChainHead("chn_" + "a".repeat(32), 7, hash, clock.instant(), false).line();
        ChainHead head = ChainHead.in(line).orElseThrow();
        assertThat(head.hash()).hasToString("8f".repeat(32)).isEqualTo(hash);
        assertThat(head.chain()).isSameAs(ChainHead.in(line).orElseThrow().chain());
    }

    private Path file() {
        return folder.resolve("heads.log");
    }

    private TrailVerifier.Report verify() throws IOException {
        return verify(0);
    }

    private TrailVerifier.Report verify(long unlinked) throws IOException {
        return new TrailVerifier(mongo, clock)
                .verify(
                        Files.readAllLines(file()).stream()
                                .map(ChainHead::in)
                                .flatMap(Optional::stream)
                                .toList(),
                        unlinked);
    }

    private void publishTwoHoursLater() {
        clock.advance(Duration.ofHours(2));
        var other = new Node();
        other.write(1);
        assertThat(other.heads.publish()).isTrue();
    }

    /** What is wrong with the only chain. */
    private String fault() throws IOException {
        return verify().faults().stream().reduce("", String::concat).replaceFirst("^Chain chn_[0-9a-f]{32}: ", "");
    }

    private MongoCollection<BsonDocument> trail() {
        return mongo.getCollection("audit").withDocumentClass(BsonDocument.class);
    }

    private Bson same(long place) {
        return eq("_id", id(place));
    }

    private static Bson at(long place) {
        return and(eq("link.sequence", place), eq("operation", "acceptTask"));
    }

    private BsonDocument stored(long place) {
        return Objects.requireNonNull(trail().find(at(place)).first());
    }

    private ChainLink entry(long place) {
        return ChainLink.of(stored(place));
    }

    private String id(long place) {
        return stored(place).getString("_id").getValue();
    }

    /** As somebody does who knows the code. */
    private void rewrite(long place, String previous) {
        rewrite(place, previous, Duration.ZERO);
    }

    private void rewrite(long place, String previous, Duration later) {
        BsonDocument entry = stored(place);
        entry.put("occurredAt", time(later));
        String chain = ChainLink.of(entry).chain();
        entry.remove(ChainLink.FIELD);
        entry.put("outcome", new BsonString("DENIED"));
        ChainLink.add(entry, chain, place, previous);
        trail().replaceOne(same(place), entry);
    }

    /** As somebody does who knows the code: a whole chain goes on. */
    private void append(long place) {
        ChainLink before = entry(place - 1);
        BsonDocument entry = stored(1).append("_id", new BsonString("aud_added"));
        entry.remove(ChainLink.FIELD);
        entry.put("occurredAt", time(Duration.ZERO));
        ChainLink.add(entry, before.chain(), place, before.hash());
        trail().insertOne(entry);
    }

    private void insert(String id, Duration later, @Nullable BsonValue link) {
        var entry = new BsonDocument("_id", new BsonString(id)).append("occurredAt", time(later));
        if (link != null) {
            entry.append(ChainLink.FIELD, link);
        }
        trail().insertOne(entry);
    }

    private BsonDateTime time(Duration later) {
        return new BsonDateTime(clock.instant().plus(later).toEpochMilli());
    }
}
