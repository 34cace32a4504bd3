package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** One document that another release wrote breaks no list, and the log tells an operator where to look. */
@SliceTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableDocumentTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    private List<String> ids = List.of();

    @BeforeEach
    void begin() {
        given.partnersOnly();
        ids = given.requested(3).stream().map(task -> task.id().value()).toList();
    }

    @AfterEach
    void end() {
        database.clearWithoutSamples();
    }

    @ParameterizedTest
    @CsvSource({
        "progress.state, GIVEN_AWAY",
        "need.kind, SEANCE",
        "progress.history.0.action, SANG",
        "need.region,",
        "progress.updatedAt,",
        "version,"
    })
    void listsShowTheOtherDocuments(String field, String value, CapturedOutput log) {
        String broken = ids.get(1);
        change("tasks", broken, field, value);

        assertThat(shown(Account.OFFICER_NORTH_EAST)).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        assertThat(shown(Account.PARTNER_NORTH)).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        assertThat(log.getAll().lines().filter(line -> line.contains("Cannot read " + broken)))
                .isNotEmpty()
                .allMatch(
                        line -> line.contains("ERROR") && line.contains(" in the collection tasks: " + field + " is"));
        if (value != null) {
            assertThat(log.getAll()).doesNotContain(value);
        }
    }

    private List<String> shown(Account account) {
        return portal.readAll(account, "tasks/taskHistories", Map.of(), "tasks.nodes[*].id", String.class);
    }

    @Test
    void anUnreadableDocumentTakesNoPlaceOnAPage() {
        change("tasks", ids.get(1), "progress.state", "GIVEN_AWAY");

        assertThat(page(2))
                .isEqualTo(new Page(List.of(new Row(ids.get(2)), new Row(ids.getFirst())), new PageInfo(false)));
    }

    @Test
    void aPageOfUnreadableDocumentsOnlyIsPassedOver() {
        change("tasks", ids.get(2), "progress.state", "GIVEN_AWAY");
        change("tasks", ids.get(1), "progress.state", "GIVEN_AWAY");

        assertThat(page(1)).isEqualTo(new Page(List.of(new Row(ids.getFirst())), new PageInfo(false)));
    }

    private record Page(List<Row> nodes, PageInfo pageInfo) {}

    private record Row(String id) {}

    private record PageInfo(boolean hasNextPage) {}

    private Page page(int first) {
        return portal.read(Account.OFFICER_NORTH_EAST, "tasks/taskPage", Map.of("first", first), "tasks", Page.class);
    }

    @Test
    void anEmptyPlaceInAListIsNamed(CapturedOutput log) {
        mongo.getCollection("tasks")
                .updateOne(
                        new Document("_id", ids.get(1)), new Document("$push", new Document("progress.history", null)));

        assertThat(shown(Account.OFFICER_NORTH_EAST)).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        assertThat(log.getAll()).contains("Cannot read " + ids.get(1) + " in the collection tasks: ");
    }

    private record Kinds(TaskId id, Part need) {

        private record Part(TaskKind kind) {}
    }

    @Test
    void aListOfSomeFieldsHasThoseOfTheOthers(CapturedOutput log) {
        change("tasks", ids.get(1), "need.kind", "SEANCE");
        var query = new Query();
        query.fields().include("need.kind");

        assertThat(StoredRecords.project(mongo, query, Task.class, Kinds.class))
                .extracting(row -> row.id().value())
                .containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        assertThat(log.getAll()).contains("Cannot read " + ids.get(1) + " in the collection tasks: need.kind is");
        assertThatExceptionOfType(UnreadableDocument.class)
                .as("where a sum would be too low")
                .isThrownBy(() -> StoredRecords.projectStrictly(mongo, query, Task.class, Kinds.class));
    }

    @Test
    void aListThatSpringDataReadsShowsTheOthers(CapturedOutput log) {
        change("partners", Given.NORTH.value(), "kind", "GUILD");

        assertThat(portal.readAll(
                        Account.MANAGER, "partners/partners", Map.of(), "partners.edges[*].node.id", String.class))
                .contains(Given.SOUTH.value())
                .doesNotContain(Given.NORTH.value());
        assertThat(log.getAll())
                .contains("Cannot read " + Given.NORTH.value() + " in the collection partners: kind is");
    }

    @Test
    void aloneItIsAFaultThatTheLogNames(CapturedOutput log) {
        String broken = ids.get(1);
        change("tasks", broken, "progress.state", "GIVEN_AWAY");

        portal.ask(Account.OFFICER_NORTH_EAST, "tasks/task", Map.of("id", broken))
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .hasSize(1)
                        .allMatch(error ->
                                "INTERNAL_ERROR".equals(error.getExtensions().get("code"))));
        assertThatThrownBy(() -> mongo.findById(broken, Task.class)).isInstanceOf(UnreadableDocument.class);
        assertThat(log.getAll()).contains("Cannot read " + broken + " in the collection tasks: progress.state is");
    }

    @Test
    void jobsGoOnUnlessNoneMayBeLeftOut() {
        change("tasks", ids.get(1), "progress.state", "GIVEN_AWAY");
        List<String> seen = new ArrayList<>();

        Batches.forEach(
                mongo, Criteria::new, Task.class, task -> seen.add(task.id().value()));

        assertThat(seen).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        assertThatThrownBy(() -> StoredRecords.findStrictly(mongo, new Query(), Task.class))
                .isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> Batches.forEachStrictly(
                        mongo,
                        Criteria::new,
                        Task.class,
                        task -> seen.add(task.id().value())))
                .isInstanceOf(UnreadableDocument.class);
    }

    /** @param value null to remove the field */
    private void change(String collection, String id, String field, @Nullable String value) {
        var change = value == null
                ? new Document("$unset", new Document(field, ""))
                : new Document("$set", new Document(field, value));
        mongo.getCollection(collection).updateOne(new Document("_id", id), change);
    }
}
