package org.preventionportal.roles;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.preventionportal.attacks.ForeignIds;
import org.preventionportal.support.Account;
import org.preventionportal.support.CaseSnapshots;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleCases;
import org.preventionportal.support.RoleCases.RoleCase;
import org.preventionportal.support.RoleTable;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.RoleTable.Row;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation and every guarded field against every role: who gets what, and that who gets nothing does not learn
 * what exists. An operation or a guarded field without a row in {@code roles/} fails the build, see {@link RoleTable}.
 */
@PortalTest
class RoleTableTests {

    private static final RoleTable TABLE = RoleTable.read();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private GraphQlSource source;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private CaseSnapshots snapshots;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private RoleCases cases = new RoleCases();
    private Wire wire;
    private ForeignIds foreignIds;

    @BeforeEach
    void begin() {
        wire = new Wire(portal);
        foreignIds = new ForeignIds(wire);
        given.partnersOnly();
        cases = beans.createBean(OperationCases.class).all();
    }

    @Test
    void everyOperationAndEveryGuardedFieldHasARow() {
        var listed = new TreeSet<>(TABLE.rows().stream().map(Row::operation).toList());
        var expected = new TreeSet<String>();
        for (var type : source.schema().getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                object.getFieldDefinitions().stream()
                        .filter(field ->
                                List.of("Query", "Mutation", "Subscription").contains(object.getName())
                                        || field.hasAppliedDirective("guarded"))
                        .forEach(field -> expected.add(object.getName() + "." + field.getName()));
            }
        }
        assertThat(expected)
                .filteredOn(operation -> !listed.contains(operation))
                .as("Add a row for each of these to the file of its module in src/test/resources/roles")
                .isEmpty();
        assertThat(listed)
                .filteredOn(operation -> !expected.contains(operation))
                .as("Remove these rows from src/test/resources/roles: the schema has them no more")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyRoleGetsWhatTheTableSays() {
        return Stream.concat(
                TABLE.rows().stream()
                        .map(row -> DynamicTest.dynamicTest(row.operation(), () -> {
                            assertThat(inColumns(outcomes(row.operation())))
                                    .as("The row in src/test/resources/roles/%s.txt says otherwise", row.module())
                                    .containsExactlyElementsOf(inColumns(row.outcomes()));
                        })),
                Stream.of(DynamicTest.dynamicTest(
                        "an id of something unseen is like an unknown one", foreignIds::assertThatNothingLeaked)));
    }

    /** Each outcome with its column, such as {@code OFFICER=ok}. */
    private static List<String> inColumns(List<String> outcomes) {
        List<Column> columns = List.of(Column.values());
        return IntStream.range(0, columns.size())
                .mapToObj(place -> columns.get(place) + "=" + outcomes.get(place))
                .toList();
    }

    /**
     * Of one operation, column by column. What is asked about is made anew where the caller before has changed it; a
     * query and a refusal change nothing.
     */
    private List<String> outcomes(String operation) {
        List<String> outcomes = new ArrayList<>();
        RoleCase next = null;
        for (Column column : Column.values()) {
            if (next == null) {
                next = snapshots.begin(operation, cases);
            }
            if (column == Column.STOPPED) {
                given.suspend(Given.NORTH);
            }
            String outcome = operation.startsWith("Subscription.")
                    ? outcome(firstEvent(next, column.account()), next)
                    : outcome(operation, column, next);
            outcomes.add(outcome);
            if (operation.startsWith("Mutation.") && outcome.equals("ok")) {
                next = null;
            }
        }
        return outcomes;
    }

    private record Event(@Nullable Map<?, ?> data, @Nullable List<EventError> errors) {}

    private record EventError(Extensions extensions) {}

    private record Extensions(String code) {}

    private String outcome(String operation, Column column, RoleCase sent) {
        Map<String, @Nullable Object> variables = Portal.json(sent.variables());
        String document = HttpPortal.documentText(sent.document());
        Answer answer = wire.send(column.account(), document, variables);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String outcome = outcome(JSON.readValue(answer.body(), Event.class), sent);
        foreignIds.attack(operation, column, outcome, document, variables, answer);
        return outcome;
    }

    private Event firstEvent(RoleCase sent, @Nullable Account account) {
        return Objects.requireNonNull(portal.follow(account, sent.document(), sent.variables(), Event.class)
                .blockFirst(Duration.ofSeconds(20)));
    }

    private static String outcome(Event event, RoleCase sent) {
        return event.errors() == null
                ? word(event.data(), sent.path())
                : inTable(event.errors().getFirst().extensions().code());
    }

    private static String inTable(String code) {
        return switch (code) {
            case "UNAUTHENTICATED" -> "in";
            case "FORBIDDEN" -> "no";
            default -> code;
        };
    }

    /** What came back, in the table's words. */
    private static String word(@Nullable Object data, String path) {
        return switch (at(data, List.of(path.split("\\.")))) {
            case null -> "-";
            case Map<?, ?> payload
            when payload.get("userErrors") instanceof List<?> errors ->
                errors.isEmpty() ? "ok" : String.valueOf(((Map<?, ?>) errors.getFirst()).get("code"));
            case Map<?, ?> connection
            when connection.get("edges") instanceof List<?> edges -> edges.isEmpty() ? "-" : "ok";
            case Map<?, ?> connection
            when connection.get("nodes") instanceof List<?> nodes -> nodes.isEmpty() ? "-" : "ok";
            default -> "ok";
        };
    }

    /** What is at a path; of a list on the way, in its last item. */
    private static @Nullable Object at(@Nullable Object data, List<String> path) {
        return switch (data) {
            case Object found when path.isEmpty() -> found;
            case Map<?, ?> fields -> at(fields.get(path.getFirst()), path.subList(1, path.size()));
            case List<?> items when !items.isEmpty() -> at(items.getLast(), path);
            case null, default -> null;
        };
    }
}
