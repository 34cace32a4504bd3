package org.preventionportal.platform.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@PortalTest
class DropObsoleteIndexesTests {

    private static final Path EVERY_INDEX = Path.of("src/test/resources/mongodb/indexes.txt");

    @Autowired
    private Given given;

    @Autowired
    private MongoDatabaseFactory factory;

    @Autowired
    private List<org.preventionportal.platform.mongodb.Indexes> declared;

    private final DropObsoleteIndexes migration = new DropObsoleteIndexes();
    private final DropUnusedTaskIndexes later = new DropUnusedTaskIndexes();

    private MongoDatabase database() {
        return factory.getMongoDatabase();
    }

    /** The stand-in builds an index from all documents, of which an earlier test may have left many. */
    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        migration.run(database());
        later.run(database());
    }

    @Test
    void dropsWhatIsObsoleteAndNothingElse() {
        assertDropped("resources", "words", "published.words", migration);
    }

    @Test
    void dropsTheIndexesOfTasksThatOthersServeAsWell() {
        assertDropped("tasks", "newestByKind", "need.kind", later);
    }

    private void assertDropped(String collection, String name, String field, Migration dropping) {
        List<String> before = names(collection);
        CheckedCommands.exempt(() -> database()
                .getCollection(collection)
                .createIndex(Indexes.ascending(field), new IndexOptions().name(name)));
        assertThat(names(collection)).contains(name);

        dropping.run(database());
        dropping.run(database());

        assertThat(names(collection)).containsExactlyInAnyOrderElementsOf(before);
    }

    /** The list has every index that ever was. */
    @Test
    void everyIndexIsDeclaredOrDropped() throws IOException {
        var known = declared.stream()
                .flatMap(module -> module.all().stream())
                .map(index -> index.collection() + " " + index.options().get("name"))
                .collect(Collectors.toSet());
        assertThat(known.add("outcomes " + DateOutcomes.OBSOLETE)).isTrue();
        Stream.of(DropObsoleteIndexes.OBSOLETE, DropUnusedTaskIndexes.UNUSED)
                .forEach(dropped -> dropped.forEach((collection, names) -> names.forEach(name ->
                        assertThat(known.add(collection + " " + name)).as(name).isTrue())));

        assertThat(Files.readAllLines(EVERY_INDEX))
                .extracting(line -> line.substring(0, line.indexOf(" {")))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private List<String> names(String collection) {
        return database()
                .getCollection(collection)
                .listIndexes()
                .map(DropObsoleteIndexesTests::name)
                .into(new ArrayList<>());
    }

    private static String name(Document index) {
        return index.getString("name");
    }
}
