package org.preventionportal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import com.mongodb.client.result.InsertManyResult;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.execution.GraphQlSource;

/** What is read and recorded in a small schema of its own, whose trail can fail. */
@SliceTest
class ReadRecorderTests {

    private static final String SCHEMA = """
            directive @recorded(as: String!, selecting: String) on FIELD_DEFINITION | OBJECT
            type Query { rows: [Row!] }
            type Row {
              id: ID!
              secret: String @recorded(as: "readIntelligence")
              contact: Contact @recorded(as: "readAddresses", selecting: "email")
              target: Node
              targets: [Node!]
            }
            interface Node { id: ID! }
            type Contact implements Node @recorded(as: "readAddresses", selecting: "email") { id: ID!, email: String! }
            type Note implements Node { id: ID! }
            """;

    private static final List<Row> ROWS = List.of(row("tsk_1", "said"), row("tsk_2", "heard"), row("tsk_3", null));

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private Given given;

    private MongoTemplate failing;
    private AuditWriter writer;
    private GraphQlSource source;

    record Row(String id, @Nullable String secret, Contact contact) {

        public Contact target() {
            return contact;
        }

        public List<Object> targets() {
            return List.of(new Note("msg_of_" + id), contact);
        }
    }

    record Note(String id) {}

    record Contact(String id, String email) {}

    private static Row row(String id, @Nullable String secret) {
        return new Row(id, secret, new Contact("par_of_" + id, id + "@partner.example"));
    }

    @BeforeEach
    void begin() {
        given.partnersOnly();
        failing = spy(mongo);
        writer = new AuditWriter(AuditChains.create(failing, clock), new JobFailures(ObservationRegistry.NOOP));
        var trail = new AuditTrail(failing, writer, clock);
        source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(wiring -> wiring.type("Query", type -> type.dataFetcher("rows", _ -> ROWS)))
                .typeVisitors(List.of(new RecordedFields()))
                .instrumentation(List.of(new ReadRecorder(trail)))
                .build();
    }

    @Test
    void anOperationHasOneEntryForAllRowsWithSomethingToRead() {
        assertThat(execute("{ rows { id secret } }").getErrors()).isEmpty();
        assertThat(mongo.findAll(AuditEntry.class)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("READ_INTELLIGENCE");
            assertThat(entry.getObjectIds()).containsExactly("tsk_1", "tsk_2");
            assertThat(entry.outcome()).isEqualTo(AuditOutcome.DONE);
        });
    }

    @Test
    void whatWasNotSelectedWasNotRead() {
        assertThat(execute("{ rows { id contact { id } } }").getErrors()).isEmpty();
        assertThat(mongo.findAll(AuditEntry.class)).isEmpty();
        assertThat(execute("{ rows { contact { ... on Contact { mail: email } } } }")
                        .getErrors())
                .isEmpty();
        assertThat(mongo.findAll(AuditEntry.class))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getObjectIds()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "targets"})
    void anObjectOfAMarkedTypeIsRecordedWhereverItIsFound(String field) {
        assertThat(execute("{ rows { id %s { id } } }".formatted(field)).getErrors())
                .isEmpty();
        assertThat(mongo.findAll(AuditEntry.class)).isEmpty();

        assertThat(execute("{ rows { %s { ... on Contact { email } } } }".formatted(field))
                        .getErrors())
                .isEmpty();
        assertThat(mongo.findAll(AuditEntry.class)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("READ_ADDRESSES");
            assertThat(entry.getObjectIds()).containsExactly("par_of_tsk_1", "par_of_tsk_2", "par_of_tsk_3");
        });
    }

    @Test
    void whatHasNoEntryIsWithheld() {
        doThrow(new DataAccessResourceFailureException("gone"))
                .when(failing)
                .execute(eq(AuditEntry.class), ArgumentMatchers.<CollectionCallback<InsertManyResult>>any());
        ExecutionResult result = execute("{ rows { id said: secret contact { email } } }");
        assertThat(result.<Map<String, ?>>getData())
                .isEqualTo(Map.of("rows", List.of(nothing(1), nothing(2), nothing(3))));
        assertThat(result.getErrors())
                .hasSize(5)
                .allSatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", "UNAVAILABLE"))
                .extracting(GraphQLError::getPath)
                .contains(List.of("rows", 1, "said"));
    }

    @Test
    void aReadThatWasWithheldIsRecordedAsFailed() {
        doThrow(new DataAccessResourceFailureException("gone"))
                .doCallRealMethod()
                .when(failing)
                .execute(eq(AuditEntry.class), ArgumentMatchers.<CollectionCallback<InsertManyResult>>any());
        assertThat(execute("{ rows { secret } }").getErrors()).hasSize(2);

        writer.writeWaiting();

        assertThat(mongo.findAll(AuditEntry.class)).singleElement().satisfies(entry -> {
            assertThat(entry.getObjectIds()).containsExactly("tsk_1", "tsk_2");
            assertThat(entry.outcome()).isEqualTo(AuditOutcome.FAILED);
        });
    }

    /** The database has taken the entry, and its answer was lost. */
    @Test
    void aReadThatWasStoredAndWithheldHasASecondEntry() {
        doAnswer(write -> {
                    var _ = write.callRealMethod();
                    throw new DataAccessResourceFailureException("gone");
                })
                .doCallRealMethod()
                .when(failing)
                .execute(eq(AuditEntry.class), ArgumentMatchers.<CollectionCallback<InsertManyResult>>any());
        assertThat(execute("{ rows { secret } }").getErrors()).hasSize(2);

        writer.writeWaiting();

        assertThat(mongo.findAll(AuditEntry.class))
                .extracting(AuditEntry::outcome)
                .containsExactlyInAnyOrder(AuditOutcome.DONE, AuditOutcome.FAILED);
    }

    private static Map<String, @Nullable Object> nothing(int number) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", "tsk_" + number);
        row.put("said", null);
        row.put("contact", null);
        return row;
    }

    private ExecutionResult execute(String document) {
        return source.graphQl().execute(document);
    }
}
