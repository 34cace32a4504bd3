package org.preventionportal.reporting.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;

/** Exports as evaluators ask for them, in few words. */
final class BulkDriver {

    static final Account EVALUATOR = Account.EVALUATOR;
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final HttpPortal portal;

    BulkDriver(HttpPortal portal) {
        this.portal = portal;
    }

    static String key() {
        return "idempotencyKey: \"bulk-export-%d\", ".formatted(KEYS.incrementAndGet());
    }

    String start(String content) {
        return start(content, key());
    }

    String start(String content, String key) {
        Map<?, ?> payload =
                portal.change(EVALUATOR, "createBulkExport", key + "content: " + content, "bulkExport { id state }");
        assertThat(payload.get("userErrors")).isEqualTo(List.of());
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(payload.get("bulkExport"))).get("id"));
    }

    String read(Account account, String export) {
        return portal.text(
                account,
                "{ bulkExport(id: \"%s\") { state writtenCount totalCount files { format byteCount } expiresAt } }"
                        .formatted(export));
    }

    /** The path of a new link. */
    String link(String export, String format) {
        return link(export, format, key());
    }

    String link(String export, String format, String key) {
        Map<?, ?> payload = portal.change(
                EVALUATOR,
                "createBulkExportLink",
                key + "bulkExportId: \"%s\", format: %s".formatted(export, format),
                "link { downloadPath expiresAt }");
        assertThat(payload.get("userErrors")).isEqualTo(List.of());
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(payload.get("link"))).get("downloadPath"));
    }

    int status(Account account, String path) {
        return portal.get(account, path).getStatus().value();
    }

    String download(String export, String format) {
        var answer = portal.get(EVALUATOR, link(export, format));
        assertThat(answer.getStatus().value()).isEqualTo(200);
        return new String(Objects.requireNonNull(answer.getResponseBody()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
