package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Attempts;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.Tokens;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Sends documents that would cost too much. Each is refused before the database is asked. */
@PortalTest
class BombTests {

    @Autowired
    private HttpPortal portal;

    @Autowired
    private MongoCommands commands;

    private record Bomb(String name, String document, Map<String, ?> variables) {}

    private static Stream<Bomb> bombs() {
        return Stream.of(
                bomb("aliases", "{ %s }".formatted(times(31, "a%d: viewer { roles }"::formatted))),
                bomb("aliases of __typename", "{ %s }".formatted(times(600, "a%d: __typename"::formatted))),
                bomb(
                        "aliases in a fragment spread often",
                        "{ %s } fragment f on Task { %s }"
                                .formatted(
                                        "tasks(first: 1) { nodes { ...f ...f ...f ...f } }",
                                        times(10, "a%d: title"::formatted))),
                bomb("root fields", "{ %s }".formatted(times(21, "a%d: viewer { roles }"::formatted))),
                bomb("directives", "{ viewer { roles %s } }".formatted(times(990, _ -> "@skip(if: true)"))),
                bomb("a field a thousand times", "{ viewer { %s } }".formatted(times(2_000, _ -> "roles"))),
                bomb("a circle of fragments", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"),
                bomb(
                        "doubling fragments",
                        "{ tasks(first: 1) { nodes { ...f0 } } } %s fragment f40 on Task { title }"
                                .formatted(times(
                                        40,
                                        i -> "fragment f%d on Task { partner { name } ...f%d ...f%d }"
                                                .formatted(i, i + 1, i + 1)))),
                bomb(
                        "depth",
                        "{ tasks(first: 1) { nodes { %s id %s } } }"
                                .formatted(
                                        times(
                                                12,
                                                _ ->
                                                        "partner { relationship { contactLog(first: 1) { nodes { partner {"),
                                        "} } } } ".repeat(12))),
                bomb(
                        "a page of pages",
                        "{ tasks(first: 100) { nodes { outcomes { id } history { text } partner {"
                                + " relationship { contactLog(first: 100) { nodes { summary } } } } } } }"),
                bomb(
                        "searches for people",
                        "{ %s }"
                                .formatted(times(
                                        20,
                                        "a%d: search(text: \"ada\", kinds: [PERSON]) { groups { nodes(first: 4) { id } } }"
                                                ::formatted))),
                bomb("a negative page", "{ tasks(first: -2147483648) { nodes { id } } }"),
                bomb("a page beyond numbers", "{ tasks(first: 2147483647) { nodes { id } } }"),
                bomb("brackets", "{ node(id: %s) { id } }".formatted("[".repeat(5_000) + "]".repeat(5_000))),
                bomb("braces", "{".repeat(5_000)),
                bomb("a long name", "{ %s }".formatted("a".repeat(50_000))),
                bomb(
                        "lists in lists",
                        "query($first: Int!) { partners(first: $first) { nodes { id } } }",
                        Map.of("first", nested(400))),
                bomb("the schema", "{ __schema { types { fields { type { ofType { ofType { name } } } } } } }"));
    }

    private static Bomb bomb(String name, String document) {
        return bomb(name, document, Map.of());
    }

    private static Bomb bomb(String name, String document, Map<String, ?> variables) {
        return new Bomb(name, document, variables);
    }

    private static String times(int count, Function<Integer, String> part) {
        return IntStream.range(0, count).boxed().map(part).collect(Collectors.joining(" "));
    }

    private static Object nested(int depth) {
        Object inner = "x";
        for (int i = 0; i < depth; i++) {
            inner = List.of(inner);
        }
        return inner;
    }

    @Test
    void aBombIsRefusedBeforeItCosts() {
        var attempts = new Attempts("bombs");
        List<Column> callers = List.of(Column.MANAGER, Column.MEMBER, Column.ANON);
        bombs().forEach(bomb -> callers.forEach(caller -> {
            if (caller.account() != null) {
                Tokens.of(caller.account());
            }
            var answer = new AtomicReference<@Nullable Answer>();
            List<String> sent = commands.during(
                    () -> answer.set(new Wire(portal).send(caller.account(), bomb.document(), bomb.variables())));
            String body = String.valueOf(answer.get());
            attempts.note(
                    sent.isEmpty() && body.contains("\"errors\"") && !body.contains("INTERNAL"),
                    "%s as %s: %s %s".formatted(bomb.name(), caller, body, sent));
        }));
        attempts.report();
        assertThat(attempts.leaks()).isEmpty();
    }
}
