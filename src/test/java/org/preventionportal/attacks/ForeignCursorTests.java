package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Continues every list from the cursors of every other list and person: nobody gets an item that is not their own.
 * Those who may not read a list at all try one cursor.
 */
@PortalTest
class ForeignCursorTests {

    private static final List<Column> CALLERS =
            List.of(Column.ANON, Column.MEMBER, Column.FOREIGN, Column.OFFICER, Column.OFFICER_SE, Column.EVALUATOR);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private GraphQlSource source;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        for (int i = 0; i < 3; i++) {
            given.requested(Given.NORTH, Account.PARTNER_NORTH);
            given.requested(Given.SOUTH, Account.PARTNER_SOUTH);
        }
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void aCursorOfAnotherListGivesNothingMore() {
        var attempts = new Attempts("foreign cursors");
        Map<String, String> lists = lists();
        Map<String, String> cursors = new TreeMap<>();
        lists.forEach((name, list) -> List.of(Column.MANAGER, Column.ADMIN, Column.MEMBER)
                .forEach(caller -> {
                    JsonNode answer = ask(caller, list, Map.of());
                    List<String> ids = texts(answer, "id");
                    List<String> found = texts(answer, "cursor");
                    for (int item = 0; item < ids.size(); item++) {
                        cursors.putIfAbsent(
                                name + ids.get(item), found.get(item)); // one of each: they differ each time
                    }
                }));
        lists.forEach((name, list) -> CALLERS.forEach(caller -> {
            JsonNode first = ask(caller, list, Map.of());
            Set<String> own = new HashSet<>(texts(first, "id"));
            (isRefused(first) ? one(cursors, name) : cursors.values())
                    .forEach(cursor -> List.of("after", "before").forEach(side -> {
                        JsonNode answer = ask(caller, list, Map.of(side, cursor));
                        attempts.note(
                                own.containsAll(texts(answer, "id"))
                                        && !answer.toString().contains("INTERNAL"),
                                "%s %s %s as %s: %s".formatted(name, side, cursor, caller, answer));
                    }));
        }));
        attempts.report();
        assertThat(cursors).as("of several lists").hasSizeGreaterThan(8);
        assertThat(attempts.leaks()).isEmpty();
    }

    /** Whether the caller may not read the list at all. */
    private static boolean isRefused(JsonNode answer) {
        return texts(answer, "code").stream().anyMatch(List.of("FORBIDDEN", "UNAUTHENTICATED")::contains);
    }

    /** A cursor of the list itself, or any other if nobody found one there. */
    private static List<String> one(Map<String, String> cursors, String list) {
        return Stream.concat(
                        cursors.entrySet().stream()
                                .filter(cursor -> cursor.getKey().startsWith(list))
                                .map(Map.Entry::getValue),
                        cursors.values().stream())
                .limit(1)
                .toList();
    }

    /** A query for each list that needs no more than a page, by its name. */
    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        for (GraphQLFieldDefinition field : source.schema().getQueryType().getFieldDefinitions()) {
            if (GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection")
                    && field.getArguments().stream()
                            .noneMatch(argument ->
                                    GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())) {
                lists.put(
                        field.getName(),
                        "query($after: String, $before: String) { a: %s(first: 50, after: $after) { ...c } b: %s(last: 50, before: $before) { ...c } } fragment c on %s { edges { cursor node { id } } }"
                                .formatted(
                                        field.getName(),
                                        field.getName(),
                                        GraphQLTypeUtil.unwrapAll(field.getType())
                                                .getName()));
            }
        }
        return lists;
    }

    private JsonNode ask(Column caller, String list, Map<String, ?> variables) {
        return JSON.readTree(
                new Wire(portal).send(caller.account(), list, variables).body());
    }

    private static List<String> texts(JsonNode answer, String field) {
        return new ArrayList<>(answer.findValuesAsString(field));
    }
}
