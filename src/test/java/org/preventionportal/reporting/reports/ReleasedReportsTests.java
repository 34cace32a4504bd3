package org.preventionportal.reporting.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.reporting.reports.ReportDriver.Report;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reports that earlier releases published are opened, downloaded and compared, though they lack newer fields. */
@PortalTest
class ReleasedReportsTests {

    private static final List<String> FILES = List.of("html", "pdf", "docx", "xlsx", "csv", "json");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    /** @param stored the reports as the release stored them */
    @ParameterizedTest
    @ValueSource(strings = {"documents/0.9/programmeReports.jsonl", "reports/programmeReports-0.10.jsonl"})
    void everyPublishedReportIsOpenedDownloadedAndCompared(String stored) throws IOException {
        given.partnersOnly();
        Collection<Document> released = documents(stored);
        mongo.getCollection("programmeReports").insertMany(List.copyOf(released));
        var reports = new ReportDriver(portal, Account.EVALUATOR);

        assertThat(released)
                .filteredOn(ReleasedReportsTests::isPublished)
                .isNotEmpty()
                .allSatisfy(document -> {
                    var report = new Report(document.getString("_id"), 0, List.of());
                    assertThat(reports.sections(Account.OFFICER_NORTH_EAST, report))
                            .isNotEmpty();
                    assertThat(reports.changes(Account.EVALUATOR, report).theoryElements())
                            .isEmpty();
                    assertThat(FILES)
                            .allSatisfy(
                                    ending -> assertThat(status(report, ending)).isEqualTo(200));
                });
    }

    private static boolean isPublished(Document document) {
        return document.containsKey("publication") && !document.containsKey("withdrawal");
    }

    private int status(Report report, String ending) {
        return portal.get(Account.OFFICER_NORTH_EAST, "/exports/reports/%s.%s".formatted(report.id(), ending))
                .getStatus()
                .value();
    }

    /** The first of those with the same id: tests of the release have stored some again. */
    private static Collection<Document> documents(String stored) throws IOException {
        Map<String, Document> byId = new LinkedHashMap<>();
        Files.readAllLines(Path.of("src/test/resources", stored)).stream()
                .map(Document::parse)
                .forEach(document -> byId.putIfAbsent(document.getString("_id"), document));
        return byId.values();
    }
}
