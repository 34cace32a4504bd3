package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A few damaged documents stop no upgrade, and the log says which they are. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class DocumentChangesTests {

    private static final String COLLECTION = "damaged";
    private static final String SECRET = "Jo Bloggs";

    @Autowired
    private MongoDatabaseFactory factory;

    private MongoDatabase database;
    private MongoCollection<Document> documents;

    @BeforeEach
    void begin() {
        database = factory.getMongoDatabase();
        documents = database.getCollection(COLLECTION);
    }

    @AfterEach
    void end() {
        documents.drop();
    }

    @Test
    void aDamagedDocumentIsLeftAsItIs(CapturedOutput log) {
        documents.insertMany(List.of(titled("dmg_1", "A"), titled("dmg_2", List.of(SECRET)), titled("dmg_3", "Abc")));

        change(DocumentChangesTests::addLength);

        assertThat(documents.find(exists("_id")).sort(new Document("_id", 1)).into(new ArrayList<>()))
                .extracting(document -> document.get("length"))
                .containsExactly(1, null, 3);
        assertThat(log.getAll())
                .doesNotContain(SECRET)
                .containsOnlyOnce(
                        "A migration cannot change dmg_2 in the collection damaged: java.lang.ClassCastException");
    }

    /** It is found by all its fields, as they were before the change. */
    @Test
    void aNestedChangeOfADocumentWithoutAVersionIsStored() {
        documents.insertOne(new Document("_id", "dmg_1")
                .append("parts", List.of(titled("part", "A")))
                .append("whole", titled("whole", "Abc")));

        change(stored -> {
            stored.getList("parts", Document.class).forEach(DocumentChangesTests::addLength);
            return stored.append(
                    "length", addLength(stored.get("whole", Document.class)).get("length"));
        });

        assertThat(documents.find(exists("whole.length")).into(new ArrayList<>()))
                .extracting(document -> document.get("length"))
                .containsExactly(3);
    }

    @Test
    void aFailureOfTheDatabaseEndsTheMigration() {
        documents.insertOne(titled("dmg_1", "A"));

        assertThatExceptionOfType(MongoTimeoutException.class)
                .isThrownBy(() -> change(stored -> {
                    throw new MongoTimeoutException("No primary");
                }));
    }

    /** They are not damaged: the migration is wrong, and must not be recorded as done. */
    @Test
    void aHundredAndOneEndTheMigration() {
        documents.insertMany(IntStream.rangeClosed(1, 101)
                .mapToObj(number -> titled("dmg_" + number, List.of()))
                .toList());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> change(DocumentChangesTests::addLength))
                .withMessage("More than 100 documents of damaged cannot be changed");
    }

    private void change(UnaryOperator<Document> change) {
        DocumentChanges.each(database, COLLECTION, exists("length", false), change);
    }

    private static Document titled(String id, Object title) {
        return new Document("_id", id).append("title", title);
    }

    private static Document addLength(Document stored) {
        return stored.append("length", stored.getString("title").length());
    }
}
