package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.preventionportal.support.CheckedCommands;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Each way in which a row can be broken has its own message, which points at the cell and says what to do. */
@PortalTest
class BrokenRowsTests {

    private static final Map<String, String> COMPLETED = row(
            "reference=T1",
            "partner=Northumberland County Council",
            "title=Training on county lines",
            "description=Our teams do not know what to ask.",
            "kind=Training session",
            "region=North East",
            "themes=County lines; CSE",
            "aim=skills",
            "prospects=champion",
            "expected frontline=20",
            "expected other professionals=",
            "requested on=01/04/2019",
            "officer=officer.north-east",
            "decided on=2019-04-03",
            "started on=10 May 2019",
            "ended on=10-May-19",
            "state=completed",
            "reason=",
            "explanation=",
            "deferred until=",
            "merged into=",
            "place=Town hall",
            "reached professionals=1,200",
            "reached young people=0",
            "reached other=0",
            "reach method=register",
            "follow-up of=");

    /** {@code column=what stands there | column=… -> column: what the message contains}. */
    private static final String TASKS = """
            reference= -> reference: Give each task a reference
            reference=%LONG60% -> reference: at most 60 characters
            partner=Nobody Knows -> partner: No partner has this reference or name
            partner=Twin Town -> partner: Several partners have this name
            title= -> title: Say in a few words
            title=%LONG120% -> title: at most 120 characters for the title
            title=For 943 476 5919 -> title: look like an NHS number
            description= -> description: Describe the need
            description=%LONG4000% -> description: at most 4,000 characters for the description
            description=A talk\u200B -> description: Remove character 7. It cannot be seen
            place=\uD83D\uDE92\u00AD -> place: Remove character 3. It cannot be seen
            description=Insurance QQ 12 34 56 C or AB123456C -> description: look like a National Insurance number
            description=Born 12/03/2012 -> description: look like a date of birth
            description=See NRM ref 2020/12345 -> description: look like an NRM reference
            description=Jack at NE61 1AA -> description: look like a postcode beside a person's name
            description=Kayleigh Brown, 14, wants help -> description: look like a person's name and age
            kind= -> kind: Say what kind of task it is
            kind=Trainig -> kind: There is no such kind
            region=Northern Ireland -> region: There is no such region
            region= | partner= -> region: Name the region, or the partner
            themes= -> themes: Name at least one theme
            themes=Knife crime -> themes: There is no such themes
            themes=CSE; child sexual exploitation -> themes: This cell has the same value twice
            aim= -> aim: Say what change it aimed for
            aim=world peace -> aim: There is no such aim
            prospects=luck -> prospects: There is no such prospects
            prospects=champion, champion -> prospects: This cell has the same value twice
            expected frontline= -> expected other professionals: at least 1
            expected frontline=-5 -> expected frontline: cannot be less than 0
            expected frontline=12.5 -> expected frontline: counts people, so it is a whole number
            expected frontline=twenty -> expected frontline: is a number in digits
            expected frontline=99999999999 -> expected frontline: can be at most 1,000,000
            expected method=guess -> expected method: There is no such expected method
            requested on=31/02/2019 -> requested on: This is not a day in "requested on"
            requested on=01/04/1919 -> requested on: lies before the year 2000
            requested on=01/04/2090 -> requested on: is still to come
            ended on=01/04/2190 -> ended on: lies after the year 2100
            decided on=31/03/2019 -> decided on: "decided on" lies before "requested on"
            decided on= -> decided on: A task that is completed needs "decided on"
            started on=02/04/2019 -> started on: "started on" lies before "decided on"
            started on= -> started on: A task that is completed needs "started on"
            ended on=09/05/2019 -> ended on: "ended on" lies before "started on"
            ended on= -> ended on: A task that is completed needs "ended on"
            officer=nobody.special -> officer: No prevention officer has this user name
            officer=officer.london | state=in progress | ended on= -> officer: This officer does not cover North East
            state= -> state: Say how far the task came
            state=nearly done -> state: There is no such state
            state=draft -> state: A draft belongs to its author
            reason=duplicate -> reason: A task that is completed has no "reason"
            explanation=It went well. -> explanation: A task that is completed has no "explanation"
            deferred until=01/06/2019 -> deferred until: A task that is completed has no "deferred until"
            merged into=T9 -> merged into: A task that is completed has no "merged into"
            reached professionals= -> reached professionals: A task that is completed needs "reached professionals"
            reached professionals=-1 -> reached professionals: "reached professionals" cannot be less than 0
            reached young people=a few -> reached young people: "reached young people" is a number in digits
            reached other=3.5 -> reached other: "reached other" counts people
            reach method=counted -> reach method: There is no such reach method
            reach method= -> reach method: A task that is completed needs "reach method"
            follow-up of=T404 -> follow-up of: No task has the reference in "follow-up of"
            follow-up of=T1 -> follow-up of: A task cannot refer to itself
            place=%LONG200% -> place: at most 200 characters for the place
            state=not completed | reached professionals= | reached young people= | reached other= | reach method= -> reason: A task that is not completed needs "reason"
            state=not completed | reason=bad weather -> reason: There is no such reason
            state=not completed | reason=other -> explanation: Say in a sentence what the other reason is
            state=not completed | reason=not recorded | ended on=01/04/2021 -> reason: Only tasks that ended by March 2020
            state=not completed | reason=external event | started on= | place= -> started on: Enter the day on which the task started
            state=in progress | ended on= | started on= -> started on: A task that is in progress needs "started on"
            state=in progress -> ended on: A task that is in progress has no "ended on"
            state=accepted | started on= | ended on= | reached professionals= | reached young people= | reached other= | reach method= -> place: A task that is accepted has no "place"
            state=requested -> decided on: A task that is requested has no "decided on"
            """;

    private static final String PARTNERS = """
            reference= -> reference: Give each partner a reference
            name= -> name: Name the organisation
            name=%LONG200% -> name: at most 200 characters for the name
            kind= -> kind: Say what sort of organisation
            kind=gang -> kind: There is no such kind. Use one of: regional
            region= -> region: Name the region: north east
            state=closed -> state: There is no such state. Use one of: active
            state=suspended -> reason: Say why the partner is suspended
            reason=Closed -> reason: Only a suspended partner has a reason
            champion=Alex Example -> champion job title: A champion has a name and a job title
            champion job title=Manager -> champion: A champion has a name and a job title
            buy-in=lots -> buy-in: There is no such buy-in
            agreement=handshake -> agreement: There is no such agreement
            officer=nobody.special -> officer: Leave it empty, or name one
            """;

    @Autowired
    private HttpPortal portal;

    @Autowired
    private Given given;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MongoTemplate mongo;

    private Sheets sheets = new Sheets(new HttpPortal(0));

    @BeforeEach
    void begin() {
        given.partnersOnly();
        sheets = new Sheets(portal);
        sheets.bring(Sheet.PARTNERS, false, """
                reference,name,kind,region
                twin-1,Twin Town,education,London
                twin-2,Twin Town,education,Wales
                """);
    }

    @Test
    void theUnbrokenRowIsFine() {
        assertThat(sheets.bring(Sheet.TASKS, false, csv(List.of(COMPLETED), ","))
                        .problems())
                .isEmpty();
    }

    /** As the portal's forms read them. Such a text comes from slides. */
    @Test
    void controlCharactersAreRemovedAndStoredOnesAreTheSame() {
        var pasted = new LinkedHashMap<>(COMPLETED);
        pasted.put("title", "Training\u000Bon county\u0001 lines");
        sheets.bring(Sheet.TASKS, false, csv(List.of(pasted), ","));
        assertThat(database.dump("tasks")).contains("\"Training on county lines\"");
        var stored = Update.update("need.title", pasted.get("title")); // by an earlier release
        CheckedCommands.exempt(() -> mongo.updateFirst(new Query(), stored, Task.class));

        Sheets.Result again = sheets.bring(Sheet.TASKS, false, csv(List.of(pasted), ","));

        assertThat(again.problems()).isEmpty();
        assertThat(again.rows().unchanged()).isEqualTo(1);
    }

    @Test
    void eachBrokenRowOfTasksHasItsOwnMessage() {
        requireOwnMessages(Sheet.TASKS, COMPLETED, TASKS, 60);
    }

    @Test
    void eachBrokenRowOfPartnersHasItsOwnMessage() {
        Map<String, String> partner = row(
                "reference=P1",
                "name=A school",
                "kind=education",
                "region=Wales",
                "state=active",
                "reason=",
                "champion=",
                "champion job title=",
                "buy-in=engaged",
                "agreement=formal",
                "officer=officer.wales");
        requireOwnMessages(Sheet.PARTNERS, partner, PARTNERS, 14);
    }

    /** All broken rows stand in one file, beside a good one that is imported all the same. */
    private void requireOwnMessages(Sheet sheet, Map<String, String> good, String table, int kinds) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : table.lines().toList()) {
            List<String> sides = Arrays.asList(line.split(" -> ", 2));
            var broken = new LinkedHashMap<>(good);
            broken.put("reference", "B%d".formatted(rows.size()));
            for (String cell : sides.getFirst().split(" \\| ", -1)) {
                int equals = cell.indexOf('=');
                broken.put(cell.substring(0, equals), text(cell.substring(equals + 1)));
            }
            if (sides.getFirst().startsWith("follow-up of=T1")) {
                broken.put("reference", "T1");
            }
            rows.add(broken);
            expected.add("%d|%s".formatted(rows.size() + 1, sides.getLast().replaceFirst(": ", "|")));
        }
        assertThat(rows).hasSizeGreaterThanOrEqualTo(kinds);
        rows.add(good);

        Sheets.Result result = sheets.bring(sheet, false, csv(rows, ","));

        for (String problem : expected) {
            List<String> parts = Arrays.asList(problem.split("\\|", 3));
            assertThat(result.problems())
                    .as(problem)
                    .anySatisfy(found -> assertThat(found)
                            .startsWith(parts.get(0) + "|" + parts.get(1) + "|")
                            .contains(parts.get(2)));
        }
        Set<String> messages = new HashSet<>();
        result.problems().forEach(found -> messages.add(found.substring(found.indexOf('|') + 1)));
        assertThat(messages).hasSizeGreaterThanOrEqualTo(kinds - 3);
        assertThat(result.rows().imported()).isEqualTo(1);
        assertThat(result.rows().refused()).isEqualTo(rows.size() - 1);
    }

    /** A client branches on the code. The words of the message may change. */
    @Test
    void eachSortOfProblemHasItsCode() {
        List<Map<String, String>> rows = Stream.of(
                        "title=",
                        "title=%LONG120%",
                        "kind=Trainig",
                        "expected frontline=-5",
                        "title=For 943 476 5919",
                        "partner=Nobody Knows",
                        "reason=duplicate",
                        "reference=T1",
                        "reference=T1")
                .map(BrokenRowsTests::with)
                .toList();

        assertThat(sheets.bring(Sheet.TASKS, true, csv(rows, ",")).codes())
                .containsExactly(
                        ErrorCode.REQUIRED,
                        ErrorCode.TOO_LONG,
                        ErrorCode.INVALID,
                        ErrorCode.OUT_OF_RANGE,
                        ErrorCode.IDENTIFYING_TEXT,
                        ErrorCode.NOT_FOUND,
                        ErrorCode.INVALID,
                        ErrorCode.ALREADY_EXISTS);
    }

    /** A completed task with another cell, and with a reference made of it. */
    private static Map<String, String> with(String cell) {
        int equals = cell.indexOf('=');
        var row = new LinkedHashMap<>(COMPLETED);
        row.put("reference", "B" + cell.hashCode());
        row.put(cell.substring(0, equals), text(cell.substring(equals + 1)));
        return row;
    }

    @Test
    void whatNamesAChildIsStoredNowhere() {
        var broken = new LinkedHashMap<>(COMPLETED);
        broken.put("description", "Ask about 943 476 5919 of the zebrafinch house");
        sheets.bring(Sheet.TASKS, false, csv(List.of(broken), ","));

        assertThat(database.dump("tasks", "imports", "importProblems", "audit"))
                .contains("createImport")
                .doesNotContain("9434765919", "943 476 5919", "zebrafinch");
    }

    @Test
    void equalReferencesAreDistinguished() {
        var twice = new LinkedHashMap<>(COMPLETED);
        twice.put("title", "Another title");
        assertThat(sheets.bring(Sheet.TASKS, false, csv(List.of(COMPLETED, twice), ","))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("3|reference|Another row has this reference, too");
        assertThat(sheets.bring(Sheet.TASKS, false, csv(List.of(twice), ",")).problems())
                .singleElement()
                .asString()
                .startsWith("2|reference|This reference is in the portal already, with other content");
    }

    @Test
    void spreadsheetsMayBeAsDifferentAsTheyAre() {
        var plain = sheets.bring(Sheet.TASKS, true, csv(List.of(COMPLETED), ","));
        List<Map<String, String>> rows = List.of(COMPLETED);
        String reversed = String.join(
                        ";",
                        COMPLETED.keySet().stream().toList().reversed().stream()
                                .map(name ->
                                        name.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'))
                                .toList())
                + "\r\n"
                + String.join(
                        ";",
                        List.copyOf(COMPLETED.values()).reversed().stream()
                                .map(cell -> "\"" + cell + "\"")
                                .toList());
        for (byte[] file : List.of(
                csv(rows, ";").getBytes(StandardCharsets.UTF_8),
                csv(rows, "\t").getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + csv(rows, ";")).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + csv(rows, "\t")).getBytes(StandardCharsets.UTF_16LE),
                ("sep=;\r\n" + csv(rows, ";")).getBytes(StandardCharsets.UTF_8),
                (csv(rows, ",") + "\n,,,\n\n").getBytes(StandardCharsets.UTF_8),
                reversed.getBytes(StandardCharsets.UTF_8))) {
            Sheets.Result result = sheets.bring(Sheet.TASKS, true, file);
            assertThat(result.problems()).isEmpty();
            assertThat(result.rows()).isEqualTo(plain.rows());
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        String good = csv(List.of(COMPLETED), ",").replace("\"1,200\"", "1200");
        Map<byte[], String> files = Map.of(
                new byte[0],
                "The file is empty",
                bytes("reference,titel\n"),
                "There is no column of one of the names",
                bytes("reference,reference\n"),
                "Two columns are called",
                bytes("title,kind\n"),
                "The column \"reference\" is missing",
                good.replace("Our teams", "Our caf\u00e9 teams").getBytes(StandardCharsets.ISO_8859_1),
                "not written in UTF-8",
                bytes(good.replace("Town hall", "\"Town hall")),
                "A quotation mark opens here and never closes",
                bytes(good.replace("Town hall", "\"Town\" hall")),
                "There is text between a closing quotation mark");
        files.forEach((file, message) -> {
            Sheets.Unreadable sent = sheets.bringUnreadable(Sheet.TASKS, file);
            assertThat(sent.answer()).contains("\"status\":422", "\"code\":\"INVALID\"", message.replace("\"", "\\\""));
            assertThat(sent.result().state()).isEqualTo("INTERRUPTED");
            assertThat(sent.result().problems())
                    .as(message)
                    .singleElement()
                    .asString()
                    .contains(message);
        });
        assertThat(database.dump("tasks")).isEmpty();
    }

    @Test
    void aCellWithoutAColumnIsAProblemOfItsRow() {
        String good = csv(List.of(COMPLETED), ",");

        assertThat(sheets.bring(Sheet.TASKS, false, good.stripTrailing() + ",more\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("A cell has no column name above it");
        assertThat(database.dump("tasks")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String cell) {
        for (int length : List.of(60, 120, 200, 4000)) {
            if (cell.equals("%LONG" + length + "%")) {
                return "a".repeat(length + 1);
            }
        }
        return cell;
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : cells) {
            row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        return row;
    }

    private static String csv(List<Map<String, String>> rows, String delimiter) {
        Set<String> columns = new java.util.LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        var text = new StringBuilder(String.join(delimiter, columns)).append("\n");
        for (Map<String, String> row : rows) {
            text.append(String.join(
                            delimiter,
                            columns.stream()
                                    .map(column -> quoted(row.getOrDefault(column, "")))
                                    .toList()))
                    .append("\n");
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.matches(".*[,;\t\"].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
