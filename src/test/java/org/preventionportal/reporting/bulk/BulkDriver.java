package org.preventionportal.reporting.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Creates, reads and downloads exports as evaluators do. */
final class BulkDriver {

    static final Account EVALUATOR = Account.EVALUATOR;

    private final HttpPortal portal;

    BulkDriver(HttpPortal portal) {
        this.portal = portal;
    }

    String start(String content) {
        return start(creation(content));
    }

    /** Returns what {@code createBulkExport} takes. */
    static Input creation(String content) {
        return Input.of("content", content).withKey();
    }

    String start(Input creation) {
        return portal.change(EVALUATOR, "reporting/createBulkExport", creation, "bulkExport.id", String.class);
    }

    /** An export as evaluators see it. */
    record Export(String state, int writtenCount, @Nullable Integer totalCount, List<File> files) {}

    /** A file of an export. */
    record File(String format) {}

    Export read(String export) {
        return look(EVALUATOR, export).path("bulkExport").entity(Export.class).get();
    }

    GraphQlTester.Response look(Account account, String export) {
        return portal.ask(account, "reporting/bulkExport", Map.of("id", export));
    }

    /** Returns what {@code createBulkExportLink} takes. */
    static Input linkTo(String export, String format) {
        return Input.of("bulkExportId", export).with("format", format).withKey();
    }

    /** Returns the path of a new link. */
    String link(String export, String format) {
        return link(linkTo(export, format));
    }

    String link(Input link) {
        return portal.change(EVALUATOR, "reporting/createBulkExportLink", link, "link.downloadPath", String.class);
    }

    int status(Account account, String path) {
        return portal.get(account, path).getStatus().value();
    }

    String download(String export, String format) {
        var answer = portal.get(EVALUATOR, link(export, format));
        assertThat(answer.getStatus().value()).isEqualTo(200);
        return new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8);
    }
}
