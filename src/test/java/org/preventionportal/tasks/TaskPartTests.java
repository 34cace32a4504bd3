package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests that a row of a list leaves out what is not asked for, but nothing that a field is made of. */
@SliceTest
class TaskPartTests {

    private static final Set<String> OTHER_ROWS = Set.of("SurveyCampaign", "Task", "Partner", "CaseStudy", "Resource");
    private static final int DEPTH = 3;

    /** The first needs an argument. The second costs more in a list than an operation may. */
    private static final Set<String> NOT_ASKED_FOR = Set.of("Task.accessDecisions", "Person.partners");

    private static final ParameterizedTypeReference<Map<String, Object>> ROW = new ParameterizedTypeReference<>() {};

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private GraphQlSource source;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.joined(Given.NORTH, Account.PARTNER_NORTH, Given.SOUTH, Account.PARTNER_SOUTH);
    }

    @TestFactory
    Stream<DynamicTest> eachFieldOfARowIsThatOfTheTask() {
        return fields("Task")
                .flatMap(field -> selections(field, DEPTH))
                .map(asked -> DynamicTest.dynamicTest(asked, () -> {
                    assertEqual(Account.MANAGER, "triageQueue", 2, asked);
                    assertEqual(Account.MANAGER, "tasks", 3, asked);
                    assertEqual(Account.OFFICER_SOUTH_EAST, "tasks", 3, asked);
                    assertEqual(Account.PARTNER_NORTH, "tasks", 3, asked);
                    assertEqual(Account.PARTNER_SOUTH, "tasks", 1, asked);
                }));
    }

    private void assertEqual(Account account, String list, int rows, String asked) {
        assertThat(unequal(account, list, asked)).hasSize(rows).containsOnly("");
    }

    /** What differs from the task itself, by row of the list; empty if nothing does. */
    private List<String> unequal(Account account, String list, String asked) {
        List<Map<String, Object>> rows = read(account, "%s(first: 3) { nodes { id %s } }".formatted(list, asked))
                .path(list + ".nodes")
                .entityList(ROW)
                .get();
        assertThat(rows).as(list).isNotEmpty();
        GraphQlTester.Traversable tasks = read(
                account,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> "row%d: task(id: \"%s\") { id %s }"
                                .formatted(i, rows.get(i).get("id"), asked))
                        .collect(Collectors.joining(" ")));
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    Map<String, Object> task = tasks.path("row" + i).entity(ROW).get();
                    return rows.get(i).equals(task) ? "" : rows.get(i) + " is not " + task;
                })
                .toList();
    }

    private Stream<GraphQLFieldDefinition> fields(String type) {
        return ((GraphQLObjectType) Objects.requireNonNull(source.schema().getType(type)))
                .getFieldDefinitions().stream().filter(field -> !NOT_ASKED_FOR.contains(type + "." + field.getName()));
    }

    /** One selection for each leaf that the field leads to, because a leaf may need what its neighbour has read. */
    private Stream<String> selections(GraphQLFieldDefinition field, int depth) {
        String name = field.getArgument("first") == null ? field.getName() : field.getName() + "(first: 5)";
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
            return Stream.of(name);
        }
        if (type.getName().endsWith("Connection")) {
            return Stream.of(name + " { nodes { __typename } }");
        }
        Stream<String> parts = depth == 0 || OTHER_ROWS.contains(type.getName())
                ? Stream.of("__typename")
                : fields(type.getName()).flatMap(part -> selections(part, depth - 1));
        return parts.map(part -> "%s { %s }".formatted(name, part));
    }

    private GraphQlTester.Traversable read(Account account, String asked) {
        return portal.as(account)
                .document("{ " + asked + " }")
                .execute()
                .errors()
                .satisfy(refusals -> assertThat(refusals)
                        .allMatch(refusal ->
                                "FORBIDDEN".equals(refusal.getExtensions().get("code"))));
    }
}
