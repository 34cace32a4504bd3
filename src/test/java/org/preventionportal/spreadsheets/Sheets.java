package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.preventionportal.tables.reading.RowProblem;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Import and export as a manager does them: a mutation, an upload, a query, a download. */
final class Sheets {

    private final HttpPortal portal;

    Sheets(HttpPortal portal) {
        this.portal = portal;
    }

    /** Where the file of an import is sent to. */
    record Opened(String id, String uploadPath) {}

    /** What came of a file, with up to a hundred problems as {@code row|column|message}, and their codes. */
    record Result(String state, Rows rows, List<String> problems, List<ErrorCode> codes) {}

    record Rows(int read, int imported, int unchanged, int refused, int problemCount) {}

    Result bring(Sheet sheet, boolean checkOnly, String text) {
        return bring(sheet, checkOnly, text.getBytes(StandardCharsets.UTF_8));
    }

    Result bring(Sheet sheet, boolean checkOnly, byte[] file) {
        Opened run = open(sheet, checkOnly);
        var sent = portal.put(Account.MANAGER, run.uploadPath(), file);
        assertThat(sent.getStatus().value()).isEqualTo(200);
        return result(run.id());
    }

    /** What came of a file that cannot be read to its end, and the answer to its upload. */
    record Unreadable(Result result, String answer) {}

    Unreadable bringUnreadable(Sheet sheet, byte[] file) {
        Opened run = open(sheet, false);
        byte[] answer = portal.put(Account.MANAGER, run.uploadPath(), file).getResponseBody();
        return new Unreadable(result(run.id()), new String(Objects.requireNonNull(answer), StandardCharsets.UTF_8));
    }

    Opened open(Sheet sheet, boolean checkOnly) {
        Input input = Input.of("sheet", sheet).withKey().with("checkOnly", checkOnly);
        return portal.change(Account.MANAGER, "spreadsheets/createImport", input, "import", Opened.class);
    }

    /** Sends a sheet of participants, of whom all know what their address is kept for. */
    Result bringParticipants(Account account, boolean checkOnly, String... rows) {
        Opened run = openParticipants(account, checkOnly);
        String file = "Task reference,Email,Kind of organisation\n" + String.join("\n", rows);
        var sent = portal.put(account, run.uploadPath(), file.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.getStatus().value()).isEqualTo(200);
        return result(account, run.id());
    }

    Opened openParticipants(Account account, boolean checkOnly) {
        Input input = Input.of("noticeGiven", true).withKey().with("checkOnly", checkOnly);
        return portal.change(account, "spreadsheets/createParticipantImport", input, "import", Opened.class);
    }

    Result result(String id) {
        return result(Account.MANAGER, id);
    }

    private Result result(Account account, String id) {
        GraphQlTester.Response run = portal.ask(account, "spreadsheets/import", Map.of("id", id));
        List<RowProblem> problems = run.path("import.problems.edges[*].node")
                .entityList(RowProblem.class)
                .get();
        return new Result(
                run.path("import.state").entity(String.class).get(),
                run.path("import.rows").entity(Rows.class).get(),
                problems.stream()
                        .map(problem -> "%d|%s|%s".formatted(problem.row(), problem.column(), problem.message()))
                        .toList(),
                problems.stream().map(RowProblem::code).toList());
    }

    String take(Sheet sheet) {
        var sent = portal.get(Account.MANAGER, "/exports/%s.csv".formatted(EnumWords.of(sheet)));
        assertThat(sent.getStatus().value()).isEqualTo(200);
        return new String(Objects.requireNonNull(sent.getResponseBody()), StandardCharsets.UTF_8);
    }
}
