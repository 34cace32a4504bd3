package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@SliceTest
class GiveTasksReferencesTests {

    @Autowired
    private Given given;

    @Autowired
    private MongoDatabaseFactory factory;

    private final GiveTasksReferences migration = new GiveTasksReferences();

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void eachTaskGetsTheReferenceThatANewOneWouldHave() {
        List<Task> before = List.of(stored(), stored(), stored());
        before.forEach(this::forget);

        run();

        assertThat(before)
                .allSatisfy(task -> assertThat(given.load(task).reference()).isEqualTo(task.reference()));
        assertThat(before)
                .allSatisfy(task -> assertThat(owner(task.reference().value()))
                        .isEqualTo(task.id().value()));
    }

    @Test
    void aReferenceThatAnotherTaskHasIsPassedOver() {
        Task task = stored();
        forget(task);
        references().insertOne(claim(task.reference().value(), "tsk_other"));

        run();

        String second = GiveTasksReferences.candidate(task.id().value(), 1);
        assertThat(given.load(task).reference().value())
                .isEqualTo(second)
                .isNotEqualTo(task.reference().value());
        assertThat(owner(task.reference().value())).isEqualTo("tsk_other");
    }

    @Test
    void whatWasBrokenOffBetweenTheTwoWritesIsDoneByARepeat() {
        Task task = stored();
        forget(task);
        references().insertOne(claim(task.reference().value(), task.id().value()));

        run();
        run();

        assertThat(given.load(task).reference()).isEqualTo(task.reference());
        assertThat(given.load(task).version())
                .as("a second run changes nothing")
                .isEqualTo(task.version() + 1);
        assertThat(references().countDocuments()).isEqualTo(1);
    }

    private void run() {
        migration.run(factory.getMongoDatabase());
    }

    private Task stored() {
        return given.requested(Given.NORTH, Account.PARTNER_NORTH);
    }

    /** As a release without references has stored it. */
    private void forget(Task task) {
        factory.getMongoDatabase()
                .getCollection("tasks")
                .updateOne(eq("_id", task.id().value()), new Document("$unset", new Document("reference", "")));
    }

    private static Document claim(String reference, String task) {
        return new Document("_id", reference).append("task", task);
    }

    private @Nullable String owner(String reference) {
        return references()
                .find(eq("_id", reference))
                .map(claim -> claim.getString("task"))
                .first();
    }

    private MongoCollection<Document> references() {
        return factory.getMongoDatabase().getCollection("taskReferences");
    }
}
