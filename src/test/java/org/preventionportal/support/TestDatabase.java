package org.preventionportal.support;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.BsonDocument;
import org.bson.Document;
import org.preventionportal.development.Neighbours;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The tests' database. It empties itself only where the name says that nothing in it is dear to anybody. */
public class TestDatabase {

    /** Of its own for each JVM that runs tests at the same time. */
    static final String NAME = System.getProperty("portal.test-database", "prevention-test");

    /** Returns the name of a database for one class, which empties it itself. */
    public static String nameFor(String test) {
        return test + "-" + NAME;
    }

    private final MongoTemplate mongo;

    TestDatabase(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Where the service stores what it is given during the tests. It waits long for it: the stand-in looks at all
     * documents of most reads, on a machine that the tests share with it.
     */
    static TestPropertyValues properties() {
        return TestPropertyValues.of(
                "portal.request-limit=1m",
                "portal.command-limit=1m",
                "portal.retention.max-pause=P100Y", // tests let months pass
                "spring.mongodb.uri=" + Neighbours.shared().mongoUri(),
                "spring.mongodb.database=" + NAME,
                "portal.uploads=" + Path.of("target", "uploads-of-" + NAME).toAbsolutePath(),
                "portal.exports.secret=of-the-tests-and-of-nothing-else-0");
    }

    public void clear() {
        clear(true);
    }

    /** Clears what no release would store, such as documents that a test has broken on purpose. */
    public void clearWithoutSamples() {
        clear(false);
    }

    private void clear(boolean takeSamples) {
        if (!mongo.getDb().getName().endsWith("-test")) {
            throw new IllegalStateException("Only a database whose name ends in -test is wiped");
        }
        CheckedCommands.exempt(() -> empty(takeSamples));
    }

    private void empty(boolean takeSamples) {
        var written = WrittenCollections.take(mongo.getCollectionNames());
        if (takeSamples) {
            DocumentSamples.take(mongo, written);
        }
        for (String collection : written) {
            if (!collection.startsWith("system.")) {
                mongo.getCollection(collection).deleteMany(new Document());
            }
        }
    }

    /** The documents of all collections that were written to since the database was emptied. */
    Map<String, List<BsonDocument>> written() {
        Map<String, List<BsonDocument>> stored = new HashMap<>();
        CheckedCommands.exempt(() -> WrittenCollections.written()
                .forEach(collection ->
                        stored.put(collection, documents(collection).find().into(new ArrayList<>()))));
        return stored;
    }

    void store(Map<String, List<BsonDocument>> stored) {
        stored.forEach((collection, documents) -> {
            if (!documents.isEmpty()) {
                documents(collection).insertMany(documents);
            }
        });
    }

    private MongoCollection<BsonDocument> documents(String collection) {
        return mongo.getDb().getCollection(collection, BsonDocument.class);
    }

    /** Takes the lock of some scheduled work, as if another node were doing it until the lock is freed. */
    public SimpleLock lockAsAnotherNode(String work) {
        return new MongoLockProvider(mongo.getCollection("locks"))
                .lock(new LockConfiguration(ClockProvider.now(), work, Duration.ofMinutes(5), Duration.ZERO))
                .orElseThrow();
    }

    /** What is stored anywhere else, as text. */
    public String dumpAllBut(String collection) {
        return dump(mongo.getCollectionNames().stream()
                .filter(name -> !name.equals(collection))
                .toArray(String[]::new));
    }

    /** What was stored since the database was emptied, as text. */
    public String dumpWritten() {
        return dump(WrittenCollections.written().toArray(String[]::new));
    }

    /** Everything that is stored, as text. */
    public String dump(String... collections) {
        List<String> documents = new ArrayList<>();
        for (String collection : collections) {
            for (Document document : mongo.getCollection(collection).find()) {
                documents.add(document.toJson());
            }
        }
        return String.join("\n", documents);
    }
}
