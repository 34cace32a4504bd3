package org.preventionportal.threats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preventionportal.development.MailCatcher;
import org.preventionportal.notifications.Notifier;
import org.preventionportal.partners.PartnerKind;
import org.preventionportal.planning.plans.PlanDriver;
import org.preventionportal.planning.plans.PlanDriver.Plan;
import org.preventionportal.reporting.bulk.BulkExportJob;
import org.preventionportal.reporting.reports.ReportDriver;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.Mailbox;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.preventionportal.threats.ThreatDriver.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Marked words of an entry on which a request is based are looked for everywhere, as every account. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ThreatSecrecyTests {

    private static final String TITLE = "wryneckhub";
    private static final String TEXT = "dotterelstation";
    private static final String CONDITIONS = "whinchatterms";
    private static final String REASON = "garganeyreason";
    private static final List<String> MARKS = List.of(TITLE, TEXT, CONDITIONS, REASON);
    private static final String[] CONTENT = {TITLE, TEXT, CONDITIONS};

    /** Members of the unit that the entry names. */
    private static final Set<Account> UNIT = EnumSet.of(Account.PARTNER_SOUTH, Account.LEAD_SOUTH, Account.PARTNER_TWO);

    private static final Map<String, ?> REACH_ONLY =
            Map.of("reach", 100, "impact", 0, "intelligence", 0, "sustainability", 0, "spread", 0);

    /** What is read about a task by its id. */
    private static final List<String> OF_TASK = List.of(
            "tasks/task",
            "tasks/need",
            "tasks/history",
            "tasks/messages",
            "tasks/documents",
            "tasks/followUps",
            "tasks/corrections",
            "tasks/responseTargets",
            "tasks/similarTasks",
            "tasks/trackRecord",
            "tasks/regionPlace",
            "tasks/priority",
            "tasks/intelligenceAnywhere",
            "tasks/openedIntelligence",
            "tasks/accessLog",
            "planning/assignmentOptions",
            "planning/taskEffort",
            "resources/matchingResources");

    /** What is read without naming anything. */
    private static final List<String> LISTS = List.of(
            "tasks/intelligenceInQueue",
            "tasks/queueRows",
            "tasks/taskRows",
            "tasks/taskRowsWhole",
            "tasks/triageQueueCounts",
            "tasks/regions",
            "tasks/tasksWithIntelligence",
            "tasks/intelligenceAccesses",
            "tasks/toDo",
            "threats/threatCoverage",
            "planning/quarterPlans",
            "planning/quarterCapacity",
            "evidence/theoryOfChange",
            "evidence/evidenceItems",
            "audit/auditTrail",
            "jobs/jobs",
            "notifications/unsentEmails");

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notifier notifier;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private BulkExportJob bulkExportJob;

    @TempDir
    private Path folder = Path.of("");

    private ThreatDriver threats;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        given.partnerOfKind(Given.SOUTH, PartnerKind.REGIONAL_ORGANISED_CRIME_UNIT);
        threats = new ThreatDriver(portal);
    }

    @Test
    void anEntryAppearsOnlyWhereItMay(CapturedOutput log) throws IOException {
        Task request = given.requested(Given.NORTH, Account.PARTNER_NORTH);
        Entry entry = threats.linkAsBasis(threats.confirmed(marked()), request);
        Plan plan = plan(request);

        for (Account account : Account.values()) {
            boolean isReader = Account.OFFICERS.contains(account) || UNIT.contains(account);
            assertThat(marksIn(entries(account, entry)))
                    .as(account.name())
                    .containsExactly(isReader ? CONTENT : new String[0]);
            assertThat(marksIn(elsewhere(account, request, plan)))
                    .as(account.name())
                    .isEmpty();
        }
        assertThat(entries(Account.PARTNER_NORTH, entry)).doesNotContain(Given.SOUTH.value());

        Entry withdrawn = threats.change(
                Account.OFFICER_NORTH_EAST,
                "withdrawThreatEntry",
                new Entry(entry.id(), version(entry)).input().with("reason", "Untrue, by " + REASON));
        for (Account account : Account.values()) {
            assertThat(marksIn(entries(account, withdrawn)))
                    .as(account.name())
                    .containsExactly(Account.OFFICERS.contains(account) ? MARKS.toArray(new String[0]) : new String[0]);
            assertThat(marksIn(afterwards(account, request))).as(account.name()).isEmpty();
        }

        portal.changeTask(Account.OFFICER_NORTH_EAST, "tasks/acceptTask", Input.of(given.load(request)));
        assertThat(marksIn(files())).isEmpty();
        assertThat(marksIn(personalFiles())).isEmpty();
        notifier.run();
        assertThat(mailbox.deliver())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(marksIn(MailCatcher.text(mail))).isEmpty());
        assertThat(database.dump("threatEntries")).contains(MARKS);
        assertThat(database.dumpAllBut("threatEntries"))
                .contains(
                        "createThreatEntry", "withdrawThreatEntry", request.id().value())
                .doesNotContain(MARKS);
        assertThat(marksIn(log.getAll())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void whatIsAnsweredIsAFileForOfficersOnly(Account account) {
        threats.confirmed();

        var file = portal.get(account, "/exports/threat-coverage.csv");

        boolean isReader = Account.OFFICERS.contains(account);
        assertThat(file.getStatus().value()).isEqualTo(isReader ? 200 : 403);
        if (isReader) {
            assertThat(words(file.getResponseBody()))
                    .contains("confirmed entries,entries that have a task")
                    .contains("North East,,,1,0", "North East,County lines,,1,0")
                    .contains("North East,,Transport hub,1,0", "Wales,,,0,0")
                    .contains("Wales,National Referral Mechanism,,0,0", "Wales,,School or college,0,0");
        } else {
            assertThat(words(file.getResponseBody())).doesNotContain("North East");
        }
        assertThat(database.dump("audit").lines().filter(line -> line.contains("\"exportThreatCoverage\"")))
                .singleElement()
                .asString()
                .contains(isReader ? "DONE" : "DENIED");
    }

    private static Input marked() {
        return ThreatDriver.naming(Given.SOUTH)
                .with("title", "Young people at the " + TITLE)
                .with("text", "They are met at the %s and sent on by train.".formatted(TEXT))
                .with("conditions", "Only as %s say.".formatted(CONDITIONS));
    }

    /** A shared plan that accepts the request, with a comment. */
    private Plan plan(Task request) {
        var plans = new PlanDriver(portal);
        Plan plan = plans.change(
                "planning/planDecision", PlanDriver.accept(plans.created(), request, Account.OFFICER_NORTH_EAST));
        Plan shared = plans.change("planning/shareQuarterPlan", plan.input());
        return plans.change(
                "planning/commentOnQuarterPlan",
                Input.of("quarterPlanId", shared.id()).withKey().with("text", "The request first."));
    }

    private int version(Entry entry) {
        return portal.read(
                Account.MANAGER, "threats/threatEntry", Map.of("id", entry.id()), "threatEntry.version", Integer.class);
    }

    private String entries(Account account, Entry entry) {
        return portal.text(account, "threats/threatEntry", Map.of("id", entry.id()))
                + portal.text(account, "threats/threatEntries", Map.of());
    }

    private String elsewhere(Account account, Task request, Plan plan) {
        Map<String, ?> task = Map.of("id", request.id());
        List<String> seen = new ArrayList<>();
        OF_TASK.forEach(document -> seen.add(portal.text(account, document, task)));
        LISTS.forEach(document -> seen.add(portal.text(account, document, Map.of())));
        Stream.of(CONTENT).forEach(mark -> seen.add(portal.text(account, "search/search", Map.of("text", mark))));
        seen.add(portal.text(account, "threats/taskThreats", task));
        seen.add(portal.text(account, "access/home", Map.of("since", "2026-01-05")));
        seen.add(portal.text(account, "partners/handoverPack", Map.of("id", Given.NORTH)));
        seen.add(portal.text(account, "tasks/priorityPolicyPreview", Map.of("weights", REACH_ONLY, "first", 5)));
        Stream.of("planning/quarterPlan", "planning/plannedTasks")
                .forEach(document -> seen.add(portal.text(account, document, Map.of("id", plan.id()))));
        seen.add(portal.text(account, "planning/plannedRequest", Map.of("id", plan.id(), "taskId", request.id())));
        Stream.of(
                        "tasks.csv",
                        "partners.csv",
                        "audit.csv",
                        "regions.csv",
                        "plans/" + plan.id() + ".csv",
                        "priority-preview.csv?weights.reach=100&weights.impact=0&weights.intelligence=0&weights.sustainability=0&weights.spread=0",
                        "threat-coverage.csv",
                        "indicators.csv?startsOn=2026-01-01&endsOn=2026-12-31")
                .forEach(file ->
                        seen.add(words(portal.get(account, "/exports/" + file).getResponseBody())));
        return String.join("\n", seen);
    }

    /** What could repeat why the entry was withdrawn. */
    private String afterwards(Account account, Task request) {
        return portal.text(account, "audit/auditTrail", Map.of())
                + portal.text(account, "tasks/history", Map.of("id", request.id()))
                + portal.text(account, "tasks/accessLog", Map.of("id", request.id()))
                + portal.text(account, "search/search", Map.of("text", REASON));
    }

    /** The bulk export and the files of a published report, as their readers get them. */
    private String files() throws IOException {
        String export = portal.change(
                Account.EVALUATOR,
                "reporting/createBulkExport",
                Input.of("content", "TASKS").withKey(),
                "bulkExport.id",
                String.class);
        bulkExportJob.run();
        List<String> paths = new ArrayList<>();
        for (String format : List.of("JSON_LINES", "CSV")) {
            paths.add(portal.change(
                    Account.EVALUATOR,
                    "reporting/createBulkExportLink",
                    Input.of("bulkExportId", export).with("format", format).withKey(),
                    "link.downloadPath",
                    String.class));
        }
        var reports = new ReportDriver(portal, Account.EVALUATOR);
        String report = reports.published(
                        reports.composed(ReportDriver.year(), "tasks.requested", "tasks.requested-by-region"))
                .id();
        Stream.of("html", "pdf", "docx", "xlsx", "csv", "json")
                .forEach(ending -> paths.add("/exports/reports/%s.%s".formatted(report, ending)));
        var all = new StringBuilder();
        for (String path : paths) {
            var answer = portal.get(Account.EVALUATOR, path);
            assertThat(answer.getStatus().value()).as(path).isEqualTo(200);
            all.append(text(Objects.requireNonNull(answer.getResponseBody())));
        }
        return all.toString();
    }

    /** What the author, who confirmed and who requested get about themselves. */
    private String personalFiles() {
        return Stream.of(Account.OFFICER_NORTH_EAST, Account.MANAGER, Account.PARTNER_NORTH)
                .map(person -> portal.text(
                        Account.ADMIN,
                        "rights/exportPerson",
                        Map.of("input", Input.of("emailOrAccount", person.id().value()))))
                .reduce("", String::concat);
    }

    /** Takes the text out of a PDF, and each part out of a workbook or a Word file. */
    private String text(byte[] file) throws IOException {
        String start = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF")) {
            try (PDDocument document = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(document);
            }
        }
        return start.startsWith("PK") ? unzipped(file) : words(file);
    }

    private String unzipped(byte[] file) throws IOException {
        Path written = Files.write(folder.resolve("file.zip"), file);
        var all = new StringBuilder();
        try (var zip = new ZipFile(written.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(words(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return all.toString();
    }

    private static String words(byte @Nullable [] file) {
        return file == null ? "" : new String(file, StandardCharsets.UTF_8);
    }

    private static List<String> marksIn(String text) {
        return MARKS.stream().filter(text::contains).toList();
    }
}
