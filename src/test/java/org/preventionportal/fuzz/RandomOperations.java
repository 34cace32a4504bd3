package org.preventionportal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.preventionportal.fuzz.AlteredCases.Case;
import org.preventionportal.roles.OperationCases;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
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
 * Sends operations in rounds, each to a database with planted secrets: half of them are working ones with a value
 * changed, the others are made from the schema. The property {@code portal.fuzz.seed} chooses which.
 */
abstract class RandomOperations {

    static final int ROUND = 25;

    private static final long SEED = Long.getLong("portal.fuzz.seed", 18);

    private static final List<Column> CALLERS = List.of(Column.values());

    private static final List<Column> OFTEN =
            List.of(Column.MEMBER, Column.LEAD, Column.OFFICER, Column.MANAGER, Column.EVALUATOR, Column.ADMIN);

    static final JsonMapper JSON = JsonMapper.builder().build();

    final Random random = new Random(SEED);
    final SeenValues seen = new SeenValues(random);
    private final RandomValues values = new RandomValues(random, seen);
    private Map<String, List<BsonDocument>> planted = Map.of();

    @Autowired
    HttpPortal portal;

    @Autowired
    Given given;

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

    /** Whether an operation of the role table is sent with a value changed. */
    abstract boolean isSent(String operation);

    abstract Operation generated(RandomDocument document);

    /** Prepares a round further. */
    void begin() {}

    Operation prepared(Operation operation) {
        return operation;
    }

    Answer answer(Column caller, Operation operation) {
        return new Wire(portal).send(caller.account(), operation.document(), operation.variables());
    }

    final void assertNoneFailsOrLeaks(int operations, int minAnswered) {
        var secrets = new Secrets();
        var counts = new Counts(secrets);
        var cases = new AlteredCases(beans.createBean(OperationCases.class), this::isSent, random, values);
        while (counts.sent() < operations) {
            plant(secrets);
            Case working = cases.begin();
            seen.begin();
            seen.read(JSON.valueToTree(working.operation().variables()));
            begin();
            for (int i = 0; i < ROUND; i++) {
                if (random.nextBoolean()) {
                    send(cases.alter(working.operation()), caller(working.callers()), counts);
                } else {
                    send(generated(), caller(OFTEN), counts);
                }
            }
        }
        System.out.printf("%s with seed %d: %s%n", getClass().getSimpleName(), SEED, counts);
        assertThat(counts.findings()).isEmpty();
        assertThat(counts.answered()).as("enough that is more than refused").isGreaterThan(minAnswered);
    }

    /** Once, because it takes longer than a round. The next rounds start from a copy of what was stored. */
    private void plant(Secrets secrets) {
        if (planted.isEmpty()) {
            given.partnersOnly();
            secrets.plant(portal, given, mongo, beans);
            planted = given.snapshot();
        } else {
            given.only(planted);
        }
    }

    /** Two of three operations are sent by somebody who may do more than be refused. */
    private Column caller(List<Column> entitled) {
        List<Column> from = entitled.isEmpty() || random.nextInt(3) == 0 ? CALLERS : entitled;
        return from.get(random.nextInt(from.size()));
    }

    private Operation generated() {
        return generated(new RandomDocument(source.schema(), random, new RandomArguments(random, values)));
    }

    private void send(Operation made, Column caller, Counts counts) {
        Operation operation = prepared(made);
        if (caller == Column.STOPPED) {
            given.suspend(Given.NORTH);
        }
        Answer answer = answer(caller, operation);
        if (caller == Column.STOPPED) {
            given.reinstate(Given.NORTH);
        }
        JsonNode body = JSON.readTree(answer.body());
        seen.read(body);
        counts.note(caller, operation, answer, body);
    }
}
