package org.preventionportal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.RoleTable.Column;
import org.preventionportal.support.Wire;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Every role asks for planted words where they are. Those who may read them find them, and nobody else does: random
 * operations seldom come across a word, and one that nobody could find would prove nothing.
 */
@PortalTest
class PlantedWordsTests {

    private static final String SHARED_REPORTS = "{ sharedReports(first: 5) { nodes { id keyFindings { notes } } } }";

    private static final Map<Secret, String> READS = Map.of(
            Secret.PARTNERS_REPORT, SHARED_REPORTS,
            Secret.INDICATOR_NOTE, "{ programmePeriods { notes { text } } }",
            Secret.CLOSED_PERIOD, "{ programmePeriods { closingHistory { reason } } }",
            Secret.LATE_ACTIVITY, "{ tasks(first: 20) { nodes { history { text } } } }",
            Secret.OUTCOME, "{ tasks(first: 20) { nodes { outcomes { content { bodyName statement } } } } }");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private BeanFactory beans;

    private final Secrets secrets = new Secrets();

    @BeforeEach
    void plant() {
        given.partnersOnly();
        secrets.plant(portal, given, mongo, beans);
    }

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void plantedWordsAreReadByThoseWhoMayAndByNobodyElse() {
        String report = RandomOperations.JSON
                .readTree(read(Column.EVALUATOR, SHARED_REPORTS))
                .at("/data/sharedReports/nodes/0/id")
                .asString();
        for (Column reader : Column.values()) {
            if (reader == Column.STOPPED) {
                given.suspend(Given.NORTH);
            }
            READS.forEach((secret, document) -> isRead(secret, reader, read(reader, document)));
            for (String ending : List.of("html", "json")) {
                isRead(Secret.PARTNERS_REPORT, reader, file(reader.account(), report, ending));
            }
        }
    }

    private void isRead(Secret secret, Column reader, String answer) {
        assertThat(answer.contains(secret.mark))
                .as("%s, read by %s: %s", secret, reader, answer)
                .isEqualTo(secrets.mayRead(secret, reader));
    }

    private String read(Column reader, String document) {
        return new Wire(portal).send(reader.account(), document, Map.of()).body();
    }

    private String file(@Nullable Account reader, String report, String ending) {
        byte[] file =
                portal.get(reader, "/findings/%s.%s".formatted(report, ending)).getResponseBody();
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8);
    }
}
