package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.PartnerId;
import org.preventionportal.partners.Partner;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.platform.mongodb.locks.Locks;
import org.preventionportal.support.Given;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Rehearses the upgrade to a release that renames a constant, adds a required field and splits another: partners as
 * this release stores them are read as that one would.
 */
@SliceTest
class UpgradeTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MongoDatabaseFactory factory;

    @Autowired
    private Locks locks;

    @Autowired
    private List<Migration> released;

    @Autowired
    private MongoCommands commands;

    /** Partners as the next release would know them. It has no kind {@code LOCAL_AUTHORITY}. */
    @org.springframework.data.mongodb.core.mapping.Document("partners")
    public record NextPartner(@BsonId PartnerId id, long version, NextKind kind, NextName name, Boolean isCharity) {}

    public record NextName(String full, String sort) {}

    public enum NextKind {
        COUNCIL,
        OTHER
    }

    private final Migration renamesAConstant = migration(
            1,
            db -> DocumentChanges.each(db, "partners", eq("kind", "LOCAL_AUTHORITY"), stored -> {
                stored.put("kind", "COUNCIL");
                return stored;
            }));

    private final Migration addsARequiredField = migration(
            2,
            db -> DocumentChanges.each(db, "partners", exists("isCharity", false), stored -> {
                stored.put("isCharity", "VOLUNTARY_SECTOR".equals(stored.get("kind")));
                stored.put("kind", "COUNCIL".equals(stored.get("kind")) ? "COUNCIL" : "OTHER");
                return stored;
            }));

    private final Migration splitsAField = migration(
            3,
            db -> DocumentChanges.each(db, "partners", exists("sortName"), stored -> {
                Object sort = stored.remove("sortName");
                stored.put("name", new Document("full", stored.get("name")).append("sort", sort));
                return stored;
            }));

    private final List<Migration> next = List.of(splitsAField, renamesAConstant, addsARequiredField);

    /** The release that is checked out may be newer than the one that runs. */
    @Test
    void aCommandOfAReleaseThatIsNotStartedYetIsRefusedAndMigratesNothing() {
        var runs = new AtomicInteger();
        List<Migration> known = List.of(migration(1, _ -> runs.incrementAndGet()));
        var command = new Migrations(known, locks, factory, Clock.systemUTC(), LIMIT, true);

        assertThatThrownBy(command::start).hasMessageContaining("has not been started yet");
        assertThat(runs).hasValue(0);

        start(known);
        assertThat(runs).hasValue(1);
        command.start();
        assertThat(runs).hasValue(1);
    }

    private Migration migration(int number, Consumer<MongoDatabase> change) {
        return migration(number, false, change);
    }

    private Migration migration(int place, boolean suitsEarlier, Consumer<MongoDatabase> change) {
        return new TestMigration(place, suitsEarlier, change);
    }

    private record TestMigration(int number, boolean suitsEarlierReleases, Consumer<MongoDatabase> change)
            implements Migration {

        @Override
        public String description() {
            return "Rehearses.";
        }

        @Override
        public void run(MongoDatabase target) {
            change.accept(target);
        }
    }

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        database.clearWithoutSamples();
    }

    @Test
    void theNextReleaseShowsWhatThisOneHasStored() {
        List<Partner> before = StoredRecords.find(mongo, inOrder(), Partner.class);
        assertThat(StoredRecords.find(mongo, inOrder(), NextPartner.class)).isEmpty();

        start(next);

        assertThat(StoredRecords.find(mongo, inOrder(), NextPartner.class))
                .hasSize(before.size())
                .containsExactlyElementsOf(
                        before.stream().map(UpgradeTests::inNextRelease).toList());
        assertThat(recorded().find().sort(new Document("_id", 1)))
                .extracting(done -> done.getInteger("_id"))
                .containsExactly(1, 2, 3);
    }

    private static NextPartner inNextRelease(Partner partner) {
        return new NextPartner(
                partner.id(),
                partner.version() + (partner.kind() == PartnerKind.LOCAL_AUTHORITY ? 3 : 2),
                partner.kind() == PartnerKind.LOCAL_AUTHORITY ? NextKind.COUNCIL : NextKind.OTHER,
                new NextName(partner.name(), partner.sortName()),
                partner.kind() == PartnerKind.VOLUNTARY_SECTOR);
    }

    /** The cache of the database is cold at a start, and an election takes twelve seconds. */
    @Test
    void commandsMayTakeLongerThanThoseOfARequest() {
        commands.during(() -> start(List.of(renamesAConstant)));

        assertThat(List.of("partners", Migrations.COLLECTION))
                .flatMap(commands::limits)
                .hasSizeGreaterThan(5)
                .allSatisfy(limit -> assertThat(limit).isGreaterThan(Duration.ofMinutes(1)));
    }

    @Test
    void eachMigrationRunsOnce() {
        var runs = new AtomicInteger();
        List<Migration> counting = List.of(migration(1, _ -> runs.incrementAndGet()));

        start(counting);
        start(counting);

        assertThat(runs).hasValue(1);
    }

    @Test
    void whatWasBrokenOffIsDoneAtTheNextStart() {
        Migration breaksOff = migration(2, db -> {
            db.getCollection("partners")
                    .updateOne(eq("kind", "COUNCIL"), new Document("$set", new Document("isCharity", false)));
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> start(List.of(renamesAConstant, breaksOff))).hasMessage("killed");
        assertThat(recorded().find(exists("completedAt")))
                .extracting(done -> done.getInteger("_id"))
                .containsExactly(1);
        assertThatThrownBy(() -> start(List.of(renamesAConstant)))
                .as("an earlier release on half of a change")
                .isInstanceOf(UnsuitableDatabase.class);

        start(next);

        assertThat(StoredRecords.find(mongo, inOrder(), NextPartner.class)).hasSize((int) count());
    }

    @Test
    void anElectionDoesNotEndTheStart() {
        var runs = new AtomicInteger();
        start(List.of(migration(1, _ -> {
            if (runs.incrementAndGet() == 1) {
                throw new MongoTimeoutException("no primary");
            }
        })));

        assertThat(runs).hasValue(2);
        assertThat(recorded().countDocuments(exists("completedAt"))).isOne();
    }

    @Test
    void otherNodesWaitForTheOneThatMigrates() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var runs = new AtomicInteger();
        List<Migration> slow = List.of(migration(1, _ -> {
            runs.incrementAndGet();
            begun.countDown();
            await(goOn);
        }));
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> start(slow));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> start(slow));

        assertThat(second).isNotDone();
        goOn.countDown();

        CompletableFuture.allOf(first, second).join();
        assertThat(runs).hasValue(1);
    }

    @Test
    void anOlderReleaseStartsOnlyIfItCanReadTheData() {
        start(List.of(renamesAConstant, migration(2, true, _ -> {})));

        start(List.of(renamesAConstant));
        assertThatThrownBy(() -> start(List.of()))
                .isInstanceOf(UnsuitableDatabase.class)
                .hasMessageContaining("migrations [1]");
    }

    @Test
    void whatIsSavedMeanwhileIsNotOverwritten() {
        var messages = factory.getMongoDatabase().getCollection("messages");
        messages.insertOne(new Document("_id", "msg_1").append("text", "old"));
        var others = new AtomicInteger();

        DocumentChanges.each(factory.getMongoDatabase(), "messages", exists("edited", false), stored -> {
            if (others.getAndIncrement() == 0) {
                messages.updateOne(eq("_id", "msg_1"), new Document("$set", new Document("text", "new")));
            }
            return stored.append("edited", true);
        });

        assertThat(messages.find().first()).containsEntry("text", "new").containsEntry("edited", true);
    }

    @Test
    void aChangeThatNeverEndsIsGivenUp() {
        assertThatThrownBy(() ->
                        DocumentChanges.each(factory.getMongoDatabase(), "partners", new Document(), stored -> stored))
                .hasMessageContaining("Documents of partners still match");
    }

    @Test
    void numbersCountFromOne() {
        assertThat(released).extracting(Migration::number).doesNotHaveDuplicates();
        assertThat(released.stream().mapToInt(Migration::number).max()).hasValue(released.size());
    }

    private void start(List<Migration> known) {
        new Migrations(known, locks, factory, Clock.systemUTC(), LIMIT, false).start();
    }

    private long count() {
        return mongo.getCollection("partners").countDocuments();
    }

    private static Query inOrder() {
        return new Query().with(Sort.by("_id"));
    }

    private MongoCollection<Document> recorded() {
        return mongo.getCollection(Migrations.COLLECTION);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
