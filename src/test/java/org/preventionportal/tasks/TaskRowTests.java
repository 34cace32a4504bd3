package org.preventionportal.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** A row of a list leaves out what is not asked for, but nothing that a field is made of. */
@SliceTest
class TaskRowTests {

    private static final Set<String> OTHER_ROWS = Set.of("Task", "Partner", "CaseStudy", "Resource");
    private static final int DEPTH = 3;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private GraphQlSource source;

    @TestFactory
    Stream<DynamicTest> eachFieldOfARowIsThatOfTheTask() {
        return fields("Task")
                .map(field -> DynamicTest.dynamicTest(field.getName(), () -> {
                    given.partnersOnly();
                    given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
                    given.requested(Given.NORTH, Account.PARTNER_NORTH);
                    String asked = selection(field, DEPTH);

                    for (Account account : List.of(Account.MANAGER, Account.PARTNER_NORTH)) {
                        List<?> rows =
                                (List<?>) read(account, "tasks(first: 10) { nodes { id %s } }", asked, "tasks.nodes");
                        assertThat(rows)
                                .hasSize(2)
                                .allSatisfy(row -> assertThat(row)
                                        .isEqualTo(read(
                                                account,
                                                "task(id: \"" + ((Map<?, ?>) row).get("id") + "\") { id %s }",
                                                asked,
                                                "task")));
                    }
                }));
    }

    private Stream<GraphQLFieldDefinition> fields(String type) {
        return ((GraphQLObjectType) Objects.requireNonNull(source.schema().getType(type)))
                .getFieldDefinitions().stream()
                        .filter(field -> field.getArguments().stream()
                                .noneMatch(argument -> argument.getType() instanceof GraphQLNonNull
                                        && !argument.hasSetDefaultValue()));
    }

    /** The field with everything in it, but nothing of what is a row itself. */
    private String selection(GraphQLFieldDefinition field, int depth) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type)) {
            return field.getName();
        }
        if (type.getName().endsWith("Connection")) {
            return field.getName() + "(first: 1) { nodes { __typename } }";
        }
        String parts = depth == 0 || OTHER_ROWS.contains(type.getName())
                ? "__typename"
                : fields(type.getName())
                        .map(part -> selection(part, depth - 1))
                        .collect(Collectors.joining(" ", "__typename ", ""));
        return "%s { %s }".formatted(field.getName(), parts);
    }

    private Object read(Account account, String what, String asked, String path) {
        return portal.as(account)
                .document("{ " + what.formatted(asked) + " }")
                .execute()
                .errors()
                .satisfy(refusals -> assertThat(refusals)
                        .allMatch(refusal ->
                                "FORBIDDEN".equals(refusal.getExtensions().get("code"))))
                .path(path)
                .entity(Object.class)
                .get();
    }
}
