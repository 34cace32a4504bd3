package org.preventionportal.reporting.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.keycloak.Callers;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.reporting.RoomSurvey;
import org.preventionportal.reporting.bulk.BulkDriver.Export;
import org.preventionportal.reporting.bulk.BulkDriver.File;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/** What evaluators get in bulk, what is not in it, who else gets it, and for how long. */
@PortalTest
class BulkExportTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Callers callers;

    @Autowired
    private BulkExportJob bulkExportJob;

    @Autowired
    private BulkExports exports;

    @Autowired
    private BulkFiles files;

    @Autowired
    private BulkExportMaintenance maintenance;

    @Autowired
    private RoomSurvey roomSurvey;

    private BulkDriver bulk;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        bulk = new BulkDriver(portal);
    }

    @Test
    void aTaskThatExcludesTheReaderHasNoRow() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.excluding(given.requested(Given.NORTH, Account.PARTNER_NORTH), Account.EVALUATOR);
        String export = bulk.start("TASKS");
        bulkExportJob.run();
        assertThat(bulk.read(export))
                .isEqualTo(new Export("READY", 1, 1, List.of(new File("JSON_LINES"), new File("CSV"))));
    }

    @Test
    void tasksComeAsPseudonymsCodesMonthsAndNumbers() throws IOException {
        Task begun = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        given.draft(Given.NORTH, Account.PARTNER_NORTH);
        String export = bulk.start("TASKS");
        assertThat(bulk.read(export)).satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo("WAITING");
            assertThat(waiting.files()).isEmpty();
        });
        bulkExportJob.run();
        assertThat(bulk.read(export))
                .isEqualTo(new Export("READY", 2, 2, List.of(new File("JSON_LINES"), new File("CSV"))));

        String json = bulk.download(export, "JSON_LINES");
        List<Map<?, ?>> rows = json.lines()
                .<Map<?, ?>>map(line -> JSON.readValue(line, Map.class))
                .toList();
        Map<?, ?> row = rows.stream()
                .filter(one -> "IN_PROGRESS".equals(one.get("state")))
                .findFirst()
                .orElseThrow();
        assertThat(rows).hasSize(2).extracting(one -> one.get("task")).doesNotHaveDuplicates();
        assertThat(rows).allMatch(one -> Objects.equals(row.get("partner"), one.get("partner")));
        assertThat(row.get("region")).isEqualTo(Region.NORTH_EAST.name());
        assertThat(row.get("themes")).isEqualTo(List.of("COUNTY_LINES", "MISSING_CHILDREN"));
        assertThat(String.valueOf(row.get("requestedIn"))).matches("\\d{4}-\\d{2}");
        assertThat(row.get("expectedProfessionals")).isEqualTo(50);
        assertThat(row.get("reachedProfessionals")).isEqualTo(20);
        assertThat(row.get("reachedYoungPeople")).isEqualTo(0);
        assertThat(row.containsKey("endedIn")).as("it has not").isFalse();

        String csv = bulk.download(export, "CSV");
        List<NamedCsvRecord> sheet = sheet(csv);
        assertThat(sheet)
                .hasSize(2)
                .filteredOn(one -> one.getField("state").equals("IN_PROGRESS"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getField("task")).isEqualTo(row.get("task"));
                    assertThat(one.getField("themes")).isEqualTo("COUNTY_LINES; MISSING_CHILDREN");
                    assertThat(one.getField("reachedProfessionals")).isEqualTo("20");
                    assertThat(one.getField("reachedYoungPeople")).isEqualTo("0");
                    assertThat(one.getField("endedIn")).isEmpty();
                });
        assertThat(json + csv)
                .doesNotContain(begun.id().value(), Given.NORTH.value(), "Northumberland", "partner.north")
                .doesNotContain("county lines", "duty teams", "flat", "RELIABLE", "KNOWN_DIRECTLY", "Town hall")
                .doesNotContain(
                        Account.OFFICER_NORTH_EAST.id().value(),
                        Account.PARTNER_NORTH.id().value());
    }

    private static List<NamedCsvRecord> sheet(String csv) throws IOException {
        assertThat(csv).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
    }

    /** The pseudonym of a task stays, so that exports can be joined; the order of rows is not that of the ids. */
    @Test
    void pseudonymsStayAndTheOrderOfRowsDisclosesNothing() {
        List<String> ids = given.requested(12).stream()
                .map(task -> task.id().value())
                .sorted()
                .toList();
        List<String> first = pseudonyms();
        assertThat(first).hasSize(ids.size()).isSorted().isEqualTo(pseudonyms());
        assertThat(first)
                .noneMatch(pseudonym -> ids.stream()
                        .anyMatch(id -> id.contains(pseudonym) || digests(id).contains(pseudonym)));
    }

    /** What somebody could make of an id without the secret. */
    private static List<String> digests(String id) {
        return List.of(
                org.apache.commons.codec.digest.DigestUtils.sha256Hex(id).substring(0, 32),
                org.apache.commons.codec.digest.DigestUtils.sha256Hex("task\n" + id)
                        .substring(0, 32),
                org.apache.commons.codec.digest.DigestUtils.md5Hex(id));
    }

    private List<String> pseudonyms() {
        String export = bulk.start("TASKS");
        bulkExportJob.run();
        return bulk.download(export, "JSON_LINES")
                .lines()
                .map(line -> String.valueOf(JSON.readValue(line, Map.class).get("task")))
                .toList();
    }

    @Test
    void surveysComeInNamesOfQuestionsAndNumbersOfTenAndMore() throws IOException {
        List<Map<String, Answer>> room = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            room.add(Map.of(
                    "organisation", Answer.picking(i < 12 ? "police" : "health"),
                    "useful", Answer.picking(i < 16 ? "agree" : "disagree"),
                    "better", RoomSurvey.words("Something that nobody else wrote", true)));
        }
        var campaign = roomSurvey.answered(room);
        String export = bulk.start("SURVEYS");
        bulkExportJob.run();

        List<NamedCsvRecord> rows = sheet(bulk.download(export, "CSV"));
        assertThat(rows).allMatch(row -> row.getField("campaign").equals(campaign.id()));
        assertThat(rows)
                .filteredOn(row -> row.getField("question").equals("useful")
                        && row.getField("dimension").isEmpty()
                        && row.getField("measure").equals("answered"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("value")).isEqualTo("23"));
        assertThat(rows)
                .filteredOn(row -> row.getField("question").equals("useful")
                        && row.getField("choice").equals("disagree")
                        && row.getField("measure").equals("people"))
                .isNotEmpty()
                .allMatch(row -> row.getField("value").equals("[c]"));
        assertThat(rows)
                .filteredOn(
                        row -> List.of("people", "answered", "agree", "shown").contains(row.getField("measure"))
                                && !row.getField("value").equals("[c]"))
                .isNotEmpty()
                .allMatch(row ->
                        Integer.parseInt(row.getField("value")) == 0 || Integer.parseInt(row.getField("value")) >= 10);
        assertThat(bulk.download(export, "JSON_LINES"))
                .contains("\"dimension\":\"ORGANISATION_KIND\",\"group\":\"police\"")
                .doesNotContain("nobody else", "A room");
    }

    @Test
    void aLinkIsForItsEvaluatorAndForMinutes() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String export = bulk.start("TASKS");
        Input link = BulkDriver.linkTo(export, "CSV");
        assertThat(portal.codes(BulkDriver.EVALUATOR, "reporting/createBulkExportLink", link))
                .containsExactly("WRONG_STATE");
        bulkExportJob.run();
        String path = bulk.link(link);

        assertThat(path).matches("/exports/bulk/[A-Za-z0-9_-]{22}");
        assertThat(bulk.link(link)).as("a repeat").isEqualTo(path);
        assertThat(bulk.link(export, "CSV")).isNotEqualTo(path);
        assertThat(portal.codes(
                        BulkDriver.EVALUATOR, "reporting/createBulkExportLink", link.with("format", "JSON_LINES")))
                .containsExactly("KEY_REUSED");
        assertThat(bulk.status(BulkDriver.EVALUATOR, path)).isEqualTo(200);
        assertThat(bulk.status(Account.OFFICER_AND_EVALUATOR, path)).isEqualTo(404);
        assertThat(bulk.status(Account.MANAGER, path)).isEqualTo(403);
        assertThat(portal.http(null)
                        .get()
                        .uri(path)
                        .exchange()
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .isEqualTo(401);
        assertThat(bulk.status(BulkDriver.EVALUATOR, "/exports/bulk/AAAAAAAAAAAAAAAAAAAAAA"))
                .isEqualTo(404);
        bulk.look(Account.OFFICER_AND_EVALUATOR, export).path("bulkExport").valueIsNull();

        clock.advance(Duration.ofMinutes(-16));
        String old = bulk.link(export, "CSV");
        clock.reset();
        assertThat(bulk.status(BulkDriver.EVALUATOR, old)).isEqualTo(404);

        String secret = path.substring("/exports/bulk/".length());
        assertThat(database.dump("audit"))
                .contains("createBulkExport", "createBulkExportLink", "downloadBulkExport", export)
                .contains("DENIED", "REFUSED")
                .doesNotContain(secret);
        assertThat(database.dump("bulkLinks", "bulkExports")).doesNotContain(secret);
    }

    @Test
    void filesAreKeptForSevenDays() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        clock.advance(Duration.ofDays(-7).plusMinutes(5));
        String young = bulk.start("TASKS");
        bulkExportJob.run();
        clock.reset();
        clock.advance(Duration.ofDays(-7).minusMinutes(5));
        String old = bulk.start("TASKS");
        bulkExportJob.run();
        clock.reset();
        maintenance.run();

        assertThat(bulk.read(young).state()).isEqualTo("READY");
        assertThat(bulk.read(old).state()).isEqualTo("EXPIRED");
        assertThat(bulk.read(old).files()).isEmpty();
        assertThat(database.dump("bulkExportFiles.files")).contains(young).doesNotContain(old);
        assertThat(database.dump("bulkExportFiles.chunks")).contains(young).doesNotContain(old);
    }

    /** Operators set a period, such as P1M, as for everything that is deleted after a time. */
    @Test
    void filesCanBeKeptForMonths() {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String export = bulk.start("TASKS");
        exports.finish(exports.claim().orElseThrow(), List.of(), Period.parse("P1M"));

        Instant inAMonth = clock.instant().atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
        bulk.look(BulkDriver.EVALUATOR, export)
                .path("bulkExport.expiresAt")
                .entity(Instant.class)
                .satisfies(end -> assertThat(end).isCloseTo(inAMonth, within(1, ChronoUnit.MINUTES)));
    }

    /** The first writer dies with half a file; the lease is over; somebody else begins anew. */
    @Test
    void anExportWhoseWriterDiedIsMadeByTheNext() throws IOException {
        given.requested(Given.NORTH, Account.PARTNER_NORTH);
        String export = bulk.start("TASKS");
        BulkExport dead = exports.claim().orElseThrow();
        var half = new BulkFileWriter(dead, List.of("task"), files);
        for (int i = 0; i < 20_000; i++) {
            half.write(new BulkRow().with("task", UUID.randomUUID().toString()));
        }
        assertThat(database.dump("bulkExportFiles.chunks")).contains(export + ".1");

        bulkExportJob.run();
        assertThat(bulk.read(export).state()).isEqualTo("WRITING");
        clock.advance(Duration.ofMinutes(3));
        bulkExportJob.run();
        clock.reset();
        assertThat(exports.progress(dead, 1, 1))
                .as("the dead writer, come back")
                .isFalse();
        assertThat(exports.finish(dead, List.of(), Period.ofDays(7))).isFalse();

        assertThat(bulk.read(export).state()).isEqualTo("READY");
        assertThat(bulk.read(export).writtenCount()).isEqualTo(1);
        assertThat(bulk.download(export, "JSON_LINES").lines()).hasSize(1);
        assertThat(database.dump("bulkExportFiles.chunks"))
                .contains(export + ".2")
                .doesNotContain(export + ".1");
    }

    @Test
    void anExportThatDiesAgainAndAgainIsMarked() {
        String export = bulk.start("TASKS");
        for (int i = 0; i < 3; i++) {
            assertThat(exports.claim()).isPresent();
            clock.advance(Duration.ofMinutes(3));
        }
        bulkExportJob.run();
        clock.reset();

        assertThat(bulk.read(export).state()).isEqualTo("FAILED");
        bulkExportJob.run();
        assertThat(bulk.read(export).state()).isEqualTo("FAILED");
    }

    /** Nothing else than the operator's setting changes this, so that trying again would not help. */
    @Test
    void withoutASecretNoAnswerSaysToTryAgain() {
        var unset = new BulkExportRequests(exports, new Pseudonyms(new BulkProperties("", Duration.ZERO)), clock);
        Caller evaluator = callers.find(Account.EVALUATOR.id()).orElseThrow();

        assertThatThrownBy(() -> unset.create(new CreateBulkExportInput("the-key-of-it", BulkContent.TASKS), evaluator))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(UserError::code)
                                .containsExactly(ErrorCode.NOT_ALLOWED));
    }

    @Test
    void aRepeatStartsNothingAndNobodyFillsTheQueue() {
        Input tasks = BulkDriver.creation("TASKS");
        String export = bulk.start(tasks);
        assertThat(bulk.start(tasks)).isEqualTo(export);
        assertThat(portal.codes(BulkDriver.EVALUATOR, "reporting/createBulkExport", tasks.with("content", "SURVEYS")))
                .containsExactly("KEY_REUSED");
        bulk.start("TASKS");
        bulk.start("SURVEYS");
        assertThat(portal.codes(BulkDriver.EVALUATOR, "reporting/createBulkExport", BulkDriver.creation("TASKS")))
                .containsExactly("FULL");
        assertThat(bulk.start(tasks)).isEqualTo(export);
    }

    /** The total of the programme is known: a single suppressed row could be calculated from it. */
    @Test
    void aRowOfFewYoungPeopleIsSuppressedWithTheNextSmallest() throws IOException {
        List.of(3, 8, 30).forEach(people -> reached("YOUNG_PEOPLE", people));
        String export = bulk.start("TASKS");
        bulkExportJob.run();

        assertThat(sheet(bulk.download(export, "CSV")))
                .extracting(row -> row.getField("reachedYoungPeople"))
                .containsExactlyInAnyOrder("[c]", "[c]", "30");
    }

    @ParameterizedTest
    @CsvSource({
        "PROFESSIONALS, 3, 3",
        "YOUNG_PEOPLE, 0, 0",
        "YOUNG_PEOPLE, 1,",
        "YOUNG_PEOPLE, 4,",
        "YOUNG_PEOPLE, 5, 5"
    })
    void onlyAFewYoungPeopleOfATaskAreSuppressed(String kind, int people, @Nullable Long exported) {
        Task task = reached(kind, people);
        var pseudonyms = new Pseudonyms(new BulkProperties("0".repeat(32), Duration.ofMinutes(1)));
        Object reached = BulkTaskRow.of(given.load(task), pseudonyms, new BulkTaskRow.Suppressed(Set.of(), Set.of()))
                .values()
                .get(kind.equals("YOUNG_PEOPLE") ? "reachedYoungPeople" : "reachedProfessionals");
        assertThat(reached == null ? null : Long.valueOf(reached.toString())).isEqualTo(exported);
    }

    private Task reached(String kind, int people) {
        Task task = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, Account.OFFICER_NORTH_EAST);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(task.id().value())),
                Update.update("delivery.activities.0.reach.0.people", people)
                        .set("delivery.activities.0.reach.0.kind", kind),
                mongo.getCollectionName(Task.class));
        return task;
    }
}
