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

    private static final String FINDING_NOTES = "fuzz/findingNotes";

    /** Where a planted word is read. */
    private record Read(Secret secret, String document) {}

    private static final List<Read> READS = List.of(
            new Read(Secret.PARTNERS_REPORT, FINDING_NOTES),
            new Read(Secret.INDICATOR_NOTE, "fuzz/indicatorNotes"),
            new Read(Secret.CLOSED_PERIOD, "fuzz/closingReasons"),
            new Read(Secret.LATE_ACTIVITY, "fuzz/historyTexts"),
            new Read(Secret.OUTCOME, "fuzz/outcomeTexts"),
            new Read(Secret.EVIDENCE, "fuzz/evidenceSummaries"),
            new Read(Secret.EVIDENCE, "fuzz/evidenceExcerpts"),
            new Read(Secret.EVIDENCE, "fuzz/evidenceWithdrawals"),
            new Read(Secret.SOURCE, "fuzz/evidenceSources"),
            new Read(Secret.POLICY, "fuzz/policyIssues"),
            new Read(Secret.POLICY, "fuzz/policyResults"),
            new Read(Secret.STUDY, "fuzz/draftStudies"),
            new Read(Secret.REPORT, "fuzz/draftReports"),
            new Read(Secret.SHARED, "fuzz/sharedSummaries"),
            new Read(Secret.SHARED, "fuzz/sharedWelshSummaries"),
            new Read(Secret.COMMENT, "fuzz/campaignComments"));

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
        String report = id(FINDING_NOTES, "/data/sharedReports/nodes/0/programmeReportId");
        String measure = id("fuzz/measureIds", "/data/outcomeMeasures/nodes/0/id");
        for (Column reader : Column.values()) {
            if (reader == Column.STOPPED) {
                given.suspend(Given.NORTH);
            }
            READS.forEach(one -> isRead(one.secret(), reader, read(reader, one.document(), Map.of())));
            for (String ending : List.of("html", "json")) {
                isRead(
                        Secret.PARTNERS_REPORT,
                        reader,
                        file(reader.account(), "/findings/%s.%s".formatted(report, ending)));
            }
            isRead(Secret.MEASURE, reader, read(reader, "fuzz/measureSource", Map.of("id", measure)));
            isRead(Secret.MEASURE, reader, file(reader.account(), "/exports/measures/%s.csv".formatted(measure)));
        }
    }

    private String id(String document, String path) {
        return RandomOperations.JSON
                .readTree(read(Column.EVALUATOR, document, Map.of()))
                .at(path)
                .asString();
    }

    private void isRead(Secret secret, Column reader, String answer) {
        assertThat(answer.contains(secret.mark))
                .as("%s, read by %s: %s", secret, reader, answer)
                .isEqualTo(secrets.mayRead(secret, reader));
    }

    private String read(Column reader, String document, Map<String, ?> variables) {
        return new Wire(portal)
                .send(reader.account(), HttpPortal.documentText(document), variables)
                .body();
    }

    private String file(@Nullable Account reader, String path) {
        byte[] file = portal.get(reader, path).getResponseBody();
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8);
    }
}
