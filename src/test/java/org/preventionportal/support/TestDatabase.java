package org.preventionportal.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The tests' database. It empties itself only where the name says that nothing in it is dear to anybody. */
public class TestDatabase {

    static final String NAME = "prevention-test";

    private final MongoTemplate mongo;

    TestDatabase(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public void clear() {
        if (!mongo.getDb().getName().endsWith("-test")) {
            throw new IllegalStateException("Only a database whose name ends in -test is wiped");
        }
        CheckedCommands.exempt(this::empty);
    }

    private void empty() {
        for (String collection : mongo.getCollectionNames()) {
            if (!collection.startsWith("system.")) {
                mongo.getCollection(collection).withTimeout(1, TimeUnit.MINUTES).deleteMany(new Document());
            }
        }
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
