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

    private static final String SHARED_REPORTS =
            "{ sharedReports(first: 5) { nodes { programmeReportId keyFindings { notes } } } }";

    private static final String MEASURES = "{ outcomeMeasures(first: 5) { nodes { id } } }";

    /** Where a planted word is read. */
    private record Read(Secret secret, String document) {}

    private static final List<Read> READS = List.of(
            new Read(Secret.PARTNERS_REPORT, SHARED_REPORTS),
            new Read(Secret.INDICATOR_NOTE, "{ programmePeriods { notes { text } } }"),
            new Read(Secret.CLOSED_PERIOD, "{ programmePeriods { closingHistory { reason } } }"),
            new Read(Secret.LATE_ACTIVITY, "{ tasks(first: 20) { nodes { history { text } } } }"),
            new Read(Secret.OUTCOME, "{ tasks(first: 20) { nodes { outcomes { content { bodyName statement } } } } }"),
            new Read(Secret.EVIDENCE, "{ evidenceItems(first: 5) { nodes { content { summary } } } }"),
            new Read(Secret.EVIDENCE, "{ evidenceItems(first: 5) { nodes { content { excerpts } } } }"),
            new Read(
                    Secret.EVIDENCE,
                    "{ evidenceItems(first: 5, filter: {isWithdrawn: true}) { nodes { withdrawal { reason } } } }"),
            new Read(Secret.SOURCE, "{ evidenceItems(first: 5) { nodes { content { sourceCode } } } }"),
            new Read(Secret.POLICY, "{ policyQuestions(first: 5) { nodes { content { issue } } } }"),
            new Read(Secret.POLICY, "{ policyQuestions(first: 5) { nodes { content { result } } } }"),
            new Read(
                    Secret.STUDY,
                    "{ caseStudies(status: DRAFT, first: 5) { nodes { draft { content { summary } } } } }"),
            new Read(Secret.REPORT, "{ programmeReports(status: DRAFT, first: 5) { nodes { sections { text } } } }"),
            new Read(Secret.SHARED, "{ sharedCaseStudies(first: 5) { nodes { summary } } }"),
            new Read(Secret.SHARED, "{ sharedCaseStudies(first: 5) { nodes { welshSummary } } }"),
            new Read(
                    Secret.COMMENT,
                    "{ surveyCampaigns(first: 1) { nodes { comments(questionKey: \"better\", first: 5) { nodes { text } } } } }"));

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
        String report = id(SHARED_REPORTS, "/data/sharedReports/nodes/0/programmeReportId");
        String measure = id(MEASURES, "/data/outcomeMeasures/nodes/0/id");
        String source = "{ outcomeMeasure(id: \"%s\") { content { source } } }".formatted(measure);
        for (Column reader : Column.values()) {
            if (reader == Column.STOPPED) {
                given.suspend(Given.NORTH);
            }
            READS.forEach(one -> isRead(one.secret(), reader, read(reader, one.document())));
            for (String ending : List.of("html", "json")) {
                isRead(
                        Secret.PARTNERS_REPORT,
                        reader,
                        file(reader.account(), "/findings/%s.%s".formatted(report, ending)));
            }
            isRead(Secret.MEASURE, reader, read(reader, source));
            isRead(Secret.MEASURE, reader, file(reader.account(), "/exports/measures/%s.csv".formatted(measure)));
        }
    }

    private String id(String document, String path) {
        return RandomOperations.JSON
                .readTree(read(Column.EVALUATOR, document))
                .at(path)
                .asString();
    }

    private void isRead(Secret secret, Column reader, String answer) {
        assertThat(answer.contains(secret.mark))
                .as("%s, read by %s: %s", secret, reader, answer)
                .isEqualTo(secrets.mayRead(secret, reader));
    }

    private String read(Column reader, String document) {
        return new Wire(portal).send(reader.account(), document, Map.of()).body();
    }

    private String file(@Nullable Account reader, String path) {
        byte[] file = portal.get(reader, path).getResponseBody();
        return new String(Objects.requireNonNull(file), StandardCharsets.UTF_8);
    }
}
