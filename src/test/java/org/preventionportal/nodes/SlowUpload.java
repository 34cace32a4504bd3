package org.preventionportal.nodes;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Tokens;

/** An import of partners, half of whose file has reached a node. */
final class SlowUpload {

    private final String path;
    private final int rows;

    private record Opened(String id, String uploadPath) {}

    private SlowUpload(String path, int rows) {
        this.path = path;
        this.rows = rows;
    }

    static SlowUpload begin(TestNode node, int rows) {
        Opened opened = node.portal()
                .change(
                        Account.MANAGER,
                        "spreadsheets/createImport",
                        Input.of("sheet", "PARTNERS").withKey().with("checkOnly", false),
                        "import",
                        Opened.class);
        var upload = new SlowUpload(opened.uploadPath(), rows);
        upload.sendHalf(node.url(upload.path));
        return upload;
    }

    private void sendHalf(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setRequestMethod("PUT");
            connection.setRequestProperty("Authorization", "Bearer " + Tokens.of(Account.MANAGER));
            connection.setRequestProperty("Content-Type", "text/csv");
            connection.setDoOutput(true);
            connection.setChunkedStreamingMode(0);
            OutputStream file = connection.getOutputStream(); // stays open: the rest is still to come
            file.write(sheet(rows / 2));
            file.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends the whole file to another node. Returns false as long as that node believes that it is being read. */
    boolean isTakenBy(TestNode node) {
        int status = node.portal()
                .put(Account.MANAGER, path, sheet(rows))
                .getStatus()
                .value();
        if (status != 200 && status != 409) {
            throw new AssertionError("The import was answered with status " + status);
        }
        return status == 200;
    }

    private static byte[] sheet(int rows) {
        return IntStream.range(0, rows)
                .mapToObj("row-%1$05d,School number %1$05d,EDUCATION,Wales\n"::formatted)
                .collect(Collectors.joining("", "reference,name,kind,region\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
