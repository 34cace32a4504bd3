package org.preventionportal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.fuzz.AlteredCases.Case;
import org.preventionportal.roles.OperationCases;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.Wire;
import org.preventionportal.support.Wire.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No operation, however it is made, ends in a fault of the service or tells a role what it may not see. The properties
 * {@code portal.fuzz.operations} and {@code portal.fuzz.seed} choose how many operations and which.
 */
@PortalTest
class FuzzTests {

    private static final int ROUND = 25;
    private static final int OPERATIONS = Integer.getInteger("portal.fuzz.operations", 2_000);
    private static final long SEED = Long.getLong("portal.fuzz.seed", 18);

    /** Without the last, for whom the partner would have to be suspended. */
    private static final List<Column> CALLERS = List.of(Column.values()).subList(0, Column.values().length - 1);

    private static final List<Column> OFTEN =
            List.of(Column.MEMBER, Column.LEAD, Column.OFFICER, Column.MANAGER, Column.EVALUATOR, Column.ADMIN);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random = new Random(SEED);
    private final SeenValues seen = new SeenValues(random);
    private final RandomValues values = new RandomValues(random, seen);

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private GraphQlSource source;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void noOperationFailsOrLeaks() {
        var secrets = new Secrets();
        var counts = new Counts(secrets);
        var cases = new AlteredCases(beans.createBean(OperationCases.class), random, values);
        while (counts.sent() < OPERATIONS) {
            given.partnersOnly();
            secrets.plant(portal, given, mongo, beans);
            Case working = cases.begin();
            seen.begin();
            seen.read(JSON.valueToTree(working.operation().variables()));
            for (int i = 0; i < ROUND; i++) {
                if (random.nextBoolean()) {
                    send(cases.alter(working.operation()), caller(working.callers()), counts);
                } else {
                    send(generated(source.schema()), caller(OFTEN), counts);
                }
            }
        }
        System.out.printf("Fuzz with seed %d: %s%n", SEED, counts);
        assertThat(counts.findings()).isEmpty();
        assertThat(counts.answered()).as("enough that is more than refused").isGreaterThan(counts.sent() / 5);
    }

    /** Two of three operations are sent by somebody who may do more than be refused. */
    private Column caller(List<Column> entitled) {
        List<Column> from = entitled.isEmpty() || random.nextInt(3) == 0 ? CALLERS : entitled;
        return from.get(random.nextInt(from.size()));
    }

    private void send(Operation operation, Column caller, Counts counts) {
        Answer answer = new Wire(portal).send(caller.account(), operation.document(), operation.variables());
        JsonNode body = JSON.readTree(answer.body());
        seen.read(body);
        counts.note(caller, operation, answer, body);
    }

    private Operation generated(GraphQLSchema schema) {
        return new RandomDocument(schema, random, new RandomArguments(random, values)).write();
    }
}
