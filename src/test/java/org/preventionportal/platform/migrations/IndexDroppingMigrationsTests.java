package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.development.Neighbours;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class IndexDroppingMigrationsTests {

    private static final Path EVERY_INDEX = Path.of("src/test/resources/mongodb/indexes.txt");

    private static final String DATABASE = TestDatabase.nameFor("dropped-indexes");

    @Autowired
    private List<org.preventionportal.platform.mongodb.Indexes> declared;

    @Autowired
    private List<DropIndexes> dropped;

    private final MongoClient client = MongoClients.create(Neighbours.shared().mongoUri());

    @AfterEach
    void close() {
        client.getDatabase(DATABASE).drop();
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, resources, words, published.words",
        "10, tasks, newestByKind, need.kind",
        "15, audit, objects, objects",
        "19, tasks, queueByRegion, need.region",
        "23, outbox, due, state"
    })
    void dropsTheIndexesAndNothingElse(int number, String collection, String name, String field) {
        DropIndexes dropping = dropped.stream()
                .filter(migration -> migration.number() == number)
                .findFirst()
                .orElseThrow();
        MongoDatabase database = client.getDatabase(DATABASE);
        MongoCollection<Document> indexed = database.getCollection(collection);
        indexed.createIndex(Indexes.ascending("kept"), new IndexOptions().name("kept"));
        indexed.createIndex(Indexes.ascending(field), new IndexOptions().name(name));
        assertThat(names(indexed)).contains(name);

        dropping.run(database);
        dropping.run(database);

        assertThat(names(indexed)).containsExactlyInAnyOrder("_id_", "kept");
    }

    /** The list has every index that ever was. */
    @Test
    void everyIndexIsDeclaredOrDropped() throws IOException {
        var known = declared.stream()
                .flatMap(module -> module.all().stream())
                .map(index -> index.collection() + " " + index.options().get("name"))
                .collect(Collectors.toSet());
        assertThat(known.add("outcomes " + DateOutcomes.OBSOLETE)).isTrue();
        assertThat(known.add("evidenceItems " + AddEvidenceSearchTerms.OBSOLETE))
                .isTrue();
        dropped.forEach(migration -> migration
                .indexes()
                .forEach((collection, names) -> names.forEach(name ->
                        assertThat(known.add(collection + " " + name)).as(name).isTrue())));

        assertThat(Files.readAllLines(EVERY_INDEX))
                .extracting(line -> line.substring(0, line.indexOf(" {")))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static List<String> names(MongoCollection<Document> indexed) {
        return indexed.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }
}
