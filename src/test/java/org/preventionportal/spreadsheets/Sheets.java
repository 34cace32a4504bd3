package org.preventionportal.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.preventionportal.spreadsheets.reading.CodedWords;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;

/** Import and export as a manager does them: a mutation, an upload, a query, a download. */
final class Sheets {

    private final HttpPortal portal;

    Sheets(HttpPortal portal) {
        this.portal = portal;
    }

    /** What came of a file, with up to a hundred problems. */
    record Result(String state, Map<?, ?> rows, List<String> problems) {}

    Result bring(Sheet sheet, boolean checkOnly, String text) {
        return bring(sheet, checkOnly, text.getBytes(StandardCharsets.UTF_8));
    }

    Result bring(Sheet sheet, boolean checkOnly, byte[] file) {
        Map<?, ?> run = open(sheet, checkOnly);
        var sent = portal.put(Account.MANAGER, String.valueOf(run.get("uploadPath")), file);
        assertThat(sent.getStatus().value()).isEqualTo(200);
        return result(String.valueOf(run.get("id")));
    }

    Map<?, ?> open(Sheet sheet, boolean checkOnly) {
        Map<?, ?> payload = portal.change(
                Account.MANAGER,
                "mutation { it: createImport(input: {idempotencyKey: \"%s\", sheet: %s, checkOnly: %s}) { import { id uploadPath } userErrors { message } } }"
                        .formatted(UUID.randomUUID(), sheet, checkOnly));
        return (Map<?, ?>) Objects.requireNonNull(payload.get("import"));
    }

    Result result(String id) {
        Map<?, ?> data = portal.data(
                Account.MANAGER,
                "{ import(id: \"%s\") { state rows { read imported unchanged refused problemCount } problems(first: 100) { edges { node { row column message } } } } }"
                        .formatted(id));
        var run = (Map<?, ?>) Objects.requireNonNull(data.get("import"));
        var problems = (Map<?, ?>) Objects.requireNonNull(run.get("problems"));
        return new Result(
                String.valueOf(run.get("state")),
                (Map<?, ?>) Objects.requireNonNull(run.get("rows")),
                ((List<?>) Objects.requireNonNull(problems.get("edges")))
                        .stream().map(Sheets::problem).toList());
    }

    private static String problem(Object edge) {
        var node = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) edge).get("node"));
        return "%s|%s|%s".formatted(node.get("row"), node.get("column"), node.get("message"));
    }

    String take(Sheet sheet) {
        var sent = portal.get(Account.MANAGER, "/exports/%s.csv".formatted(CodedWords.of(sheet)));
        assertThat(sent.getStatus().value()).isEqualTo(200);
        return new String(Objects.requireNonNull(sent.getResponseBody()), StandardCharsets.UTF_8);
    }
}
