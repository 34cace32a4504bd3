package org.preventionportal.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.platform.mongodb.Locks;
import org.preventionportal.platform.retention.RetentionRuns;
import org.preventionportal.support.Given;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A hand in the database, wherever it reaches, is named by the verification. */
@SliceTest
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

        private final AuditChain chain = new AuditChain(mongo);
        private final HeadPublisher heads =
                new HeadPublisher(chain, clock, file().toString(), new JobFailures(ObservationRegistry.NOOP));
        private final AuditTrail trail = new AuditTrail(
                mongo, new AuditWriter(chain, new JobFailures(ObservationRegistry.NOOP)), List.of(), clock);

        private void write(int entries) {
            for (int number = 0; number < entries; number++) {
                trail.append(Caller.ANONYMOUS, "acceptTask", "tsk_" + number, AuditOutcome.DONE, List.of(), "none");
            }
        }

        private void purge(Period kept) {
            new AuditPurge(mongo, trail, heads, locks, runs, clock, kept).purge();
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
    void anEntryWithoutAChainIsNamedUnlessItIsOlderThanTheFirstChain() throws IOException {
        var old = new BsonDocument("_id", new BsonString("aud_old")).append("occurredAt", time(Duration.ofDays(-300)));
        trail().insertOne(old);
        assertThat(verify().faults()).isEmpty();
        trail().insertOne(new BsonDocument("_id", new BsonString("aud_added"))
                .append("occurredAt", time(Duration.ofDays(2))));
        assertThat(verify().faults()).containsExactly("Entry aud_added belongs to no chain");
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
    void aRecordOfAPurgeThatNoHeadProvesExcusesNothing() throws IOException {
        var forged = new Node();
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
        var command = new AuditCommand(new TrailVerifier(mongo), "");
        assertThat(command.run("audit", "verify", file().toString())).isZero();
        trail().deleteOne(same(6));
        assertThat(command.run("audit", "verify", file().toString())).isEqualTo(1);
        assertThat(command.run("audit", "verify")).isEqualTo(2);
        assertThat(command.run("audit", "verify", folder.resolve("none").toString()))
                .isEqualTo(2);
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(command.run("audit", "verify", empty.toString())).isEqualTo(2);
    }

    @Test
    void aHeadIsFoundInALineOfALog() {
        var head = new ChainHead("chn_" + "a".repeat(32), 7, "b".repeat(64), clock.instant());
        assertThat(ChainHead.in("{\"message\":\"%s\",\"level\":\"INFO\"}".formatted(head.line())))
                .contains(head);
        assertThat(ChainHead.in("audit-head chain=chn_x sequence=1")).isEmpty();
    }

    private Path file() {
        return folder.resolve("heads.log");
    }

    private TrailVerifier.Report verify() throws IOException {
        return new TrailVerifier(mongo)
                .verify(Files.readAllLines(file()).stream()
                        .map(ChainHead::in)
                        .flatMap(Optional::stream)
                        .toList());
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
        BsonDocument entry = stored(place);
        String chain = ChainLink.of(entry).chain();
        entry.remove(ChainLink.FIELD);
        entry.put("outcome", new BsonString("DENIED"));
        ChainLink.add(entry, chain, place, previous);
        trail().replaceOne(same(place), entry);
    }

    private BsonDateTime time(Duration later) {
        return new BsonDateTime(clock.instant().plus(later).toEpochMilli());
    }
}
