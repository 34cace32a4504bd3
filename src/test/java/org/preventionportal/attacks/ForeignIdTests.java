package org.preventionportal.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.roles.OperationCases;
import org.preventionportal.support.Attempts;
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

/**
 * Sends the id of something that exists and that the caller may not see, through every operation and {@code node}. The
 * answer equals the one for an id that nothing has, so that nobody learns what exists.
 */
@PortalTest
class ForeignIdTests {

    /** The outcomes in the role table of callers who are not told whether there is something. */
    private static final Set<String> UNSEEN = Set.of("-", "in", "no", "NOT_FOUND");

    /** Those whose callers may see the task, or the name of the colleague, by its id all the same. */
    private static final Set<String> OF_VISIBLE_NODES = Set.of("Query.account", "Query.triageQueuePlace");

    private static final String NODE = HttpPortal.documentText("platform/node");

    private final Attempts attempts = new Attempts("foreign ids");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private CaseSnapshots snapshots;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @AfterEach
    void end() {
        given.partnersOnly();
        attempts.report();
    }

    @Test
    void anIdOfSomethingUnseenIsLikeAnUnknownOne() {
        RoleCases cases = beans.createBean(OperationCases.class).all();
        RoleTable.read().rows().stream()
                .filter(row ->
                        row.operation().startsWith("Query.") || row.operation().startsWith("Mutation."))
                .forEach(row -> attack(row, snapshots.begin(row.operation(), cases)));
        assertThat(attempts.leaks()).isEmpty();
        assertThat(attempts.tried()).isGreaterThan(1_000);
    }

    private void attack(Row row, RoleCase working) {
        Map<String, @Nullable Object> variables = Portal.json(working.variables());
        String document = HttpPortal.documentText(working.document());
        for (String id : IdPlaces.in(variables)) {
            Stream.of(Column.values())
                    .filter(column -> column != Column.STOPPED)
                    .filter(column -> UNSEEN.contains(row.outcome(column)))
                    .forEach(column -> {
                        compare(row, column, document, variables, id);
                        if (row.operation().startsWith("Query.") && !OF_VISIBLE_NODES.contains(row.operation())) {
                            compare(row, column, NODE, Map.of("id", id), id);
                        }
                    });
        }
    }

    private void compare(Row row, Column column, String document, Map<String, ?> variables, String id) {
        String unknown = IdPlaces.unknown(id);
        String one = sent(column, document, variables, id);
        String other = sent(column, document, IdPlaces.replaced(variables, id, unknown), unknown);
        attempts.note(
                one.equals(other), "%s as %s with %s:%n  %s%n  %s".formatted(row.operation(), column, id, one, other));
    }

    /** Without what differs between any two answers. */
    private String sent(Column column, String document, Map<String, ?> variables, String id) {
        Answer answer = new Wire(portal).send(column.account(), document, variables);
        return answer.status()
                + answer.body()
                        .replace(id, "ID")
                        .replaceAll("\"correlationId\":\"[^\"]+\"", "")
                        .replaceAll(",?\"rateLimit\":\\{[^}]+}", "");
    }
}
