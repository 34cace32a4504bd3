package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.preventionportal.spreadsheets.Sheets.Result;
import org.preventionportal.spreadsheets.Sheets.Rows;
import org.preventionportal.spreadsheets.references.Reference;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.support.MongoCommands;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Participants of many tasks come from one sheet, by the rules for those of one task. */
@PortalTest
class ParticipantSheetTests {

    private static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoCommands commands;

    private Sheets sheets;
    private Task north;
    private Task south;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        sheets = new Sheets(portal);
        north = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        south = given.inProgress(Given.SOUTH, Account.PARTNER_SOUTH, Account.OFFICER_SOUTH_EAST);
    }

    @Test
    void officersRecordTheParticipantsOfTheirTasksAndReadWhyOthersAreRefused() {
        Task accepted = given.accepted(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        Task second = given.inProgress(Given.NORTH, Account.PARTNER_NORTH, OFFICER);
        String typed = second.reference().value().toLowerCase(Locale.ROOT).replace("-", " ");
        String[] rows = {
            north.reference() + ",Jo@example.org,health",
            typed + ",jo@example.org,NHS",
            Reference.of(north.id()) + ",al@example.org,education",
            north.reference() + ", jo@example.org,health",
            south.reference() + ",li@example.org,health",
            accepted.reference() + ",li@example.org,health",
            "PP-2222222,li@example.org,health",
            ",li@example.org,health",
            north.reference() + ",li,health",
            north.reference() + ",li@example.org,",
            north.reference() + ",li@example.org,circus",
        };

        Result checked = sheets.bringParticipants(OFFICER, true, rows);
        assertThat(database.dump("participants")).isEmpty();
        Result imported = sheets.bringParticipants(OFFICER, false, rows);

        assertThat(checked).isEqualTo(imported);
        assertThat(imported.rows()).isEqualTo(new Rows(11, 3, 0, 8, 8));
        assertThat(imported.problems())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("5|null|Another row has the same person and task."),
                        problem -> assertThat(problem)
                                .startsWith("6|task reference|South East is not one of your regions."),
                        problem -> assertThat(problem)
                                .isEqualTo("7|task reference|People have taken part once a task is in progress."),
                        problem -> assertThat(problem).startsWith("8|task reference|There is no task"),
                        problem -> assertThat(problem).startsWith("9|task reference|Name the task"),
                        problem -> assertThat(problem).startsWith("10|email|Enter an email address"),
                        problem -> assertThat(problem).startsWith("11|kind of organisation|Say what kind"),
                        problem -> assertThat(problem).startsWith("12|kind of organisation|There is no such"));
        assertThat(participants(OFFICER, north)).containsExactlyInAnyOrder("jo@example.org", "al@example.org");
        assertThat(participants(OFFICER, second)).containsExactly("jo@example.org");
        assertThat(participants(Account.OFFICER_SOUTH_EAST, south)).isEmpty();
        assertThat(database.dump("audit"))
                .contains("recordParticipants", north.id().value(), second.id().value());
        assertThat(database.dump("audit", "imports", "importProblems"))
                .doesNotContain("jo@example.org", "al@example.org", "li@example.org");
    }

    @Test
    void aFileThatIsSentAgainRecordsNobodyTwice() {
        String[] rows = {north.reference() + ",jo@example.org,health", south.reference() + ",jo@example.org,health"};
        assertThat(sheets.bringParticipants(Account.MANAGER, false, rows).rows())
                .isEqualTo(new Rows(2, 2, 0, 0, 0));
        String recorded = database.dump("participants");

        Result again = sheets.bringParticipants(
                Account.MANAGER,
                false,
                Stream.concat(Stream.of(rows), Stream.of(south.reference() + ",al@example.org,health"))
                        .toArray(String[]::new));
        Result other =
                sheets.bringParticipants(Account.MANAGER, false, north.reference() + ",jo@example.org,education");

        assertThat(again.rows()).isEqualTo(new Rows(3, 1, 2, 0, 0));
        assertThat(database.dump("audit"))
                .as("that an import says who is recorded")
                .contains("readAddresses");
        assertThat(other.problems())
                .singleElement()
                .asString()
                .startsWith("2|kind of organisation|This person is recorded for this task already");
        assertThat(database.dump("participants")).contains(recorded.lines().toList());
        assertThat(participants(Account.MANAGER, north)).containsExactly("jo@example.org");
    }

    @Test
    void recordingAgainDoesNotAnswerWhoHasOptedOut() {
        String row = north.reference() + ",jo@example.org,health";
        sheets.bringParticipants(OFFICER, false, row);
        assertThat(portal.codes(OFFICER, "tasks/optOutParticipant", Map.of("email", "jo@example.org")))
                .isEmpty();

        assertThat(sheets.bringParticipants(OFFICER, false, row).rows()).isEqualTo(new Rows(1, 1, 0, 0, 0));
        assertThat(database.dump("optOuts")).as("and nobody asks them").isNotEmpty();
    }

    @Test
    void aTaskThatExcludesWhoImportsIsNoTask() {
        given.excluding(north, Account.MANAGER);

        assertThat(sheets.bringParticipants(Account.MANAGER, false, north.reference() + ",jo@example.org,health")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("2|task reference|There is no task");
        assertThat(database.dump("participants")).isEmpty();
    }

    /** Who sends the file says that its people know what their address is kept for. */
    @Test
    void onlyWhoCreatesAnImportOfParticipantsSeesItAndSendsItsFile() {
        sheets.open(Sheet.PARTNERS, true);
        var own = sheets.openParticipants(OFFICER, true);
        sheets.openParticipants(Account.MANAGER, true);

        assertThat(sheetsOf(OFFICER, Map.of())).containsExactly("PARTICIPANTS");
        assertThat(sheetsOf(Account.OFFICER_SOUTH_EAST, Map.of())).isEmpty();
        assertThat(sheetsOf(Account.MANAGER, Map.of())).containsExactly("PARTICIPANTS", "PARTNERS");
        assertThat(sheetsOf(Account.MANAGER, Map.of("sheet", "PARTICIPANTS"))).containsExactly("PARTICIPANTS");
        assertThat(Stream.of(Account.OFFICER_SOUTH_EAST, Account.MANAGER)
                        .map(other -> portal.put(other, own.uploadPath(), new byte[0])
                                .getStatus()
                                .value()))
                .containsOnly(404);
        assertThat(portal.put(OFFICER, own.uploadPath(), new byte[0])
                        .getStatus()
                        .value())
                .as("an empty file cannot be read")
                .isEqualTo(422);
    }

    private List<String> sheetsOf(Account account, Map<String, Object> variables) {
        return portal.readAll(account, "spreadsheets/imports", variables, "imports.edges[*].node.sheet", String.class);
    }

    @Test
    void theRowsOfABatchAreInsertedTogether() {
        String[] rows = IntStream.range(0, 100)
                .mapToObj(number ->
                        "%s,person-%d@example.org,health".formatted(task(number).reference(), number))
                .toArray(String[]::new);

        commands.during(() -> assertThat(
                        sheets.bringParticipants(Account.MANAGER, false, rows).rows())
                .isEqualTo(new Rows(100, 100, 0, 0, 0)));

        assertThat(commands.to("participants")).filteredOn("insert"::equals).hasSize(1);
    }

    private Task task(int number) {
        return number % 2 == 0 ? north : south;
    }

    @Test
    void thePeopleHaveBeenTold() {
        Input input = Input.of("checkOnly", false).withKey();

        assertThat(portal.userErrors(OFFICER, "spreadsheets/createParticipantImport", input.with("noticeGiven", false)))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).containsExactly("input", "noticeGiven"));
        assertThat(portal.get(Account.MANAGER, "/exports/participants.csv")
                        .getStatus()
                        .value())
                .isEqualTo(404);
    }

    private List<String> participants(Account account, Task task) {
        return portal.readAll(
                account,
                "tasks/participants",
                Map.of("id", task.id()),
                "task.participants.edges[*].node.email",
                String.class);
    }
}
