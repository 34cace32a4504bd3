package org.preventionportal.reporting.bulk;

import com.mongodb.client.gridfs.GridFSUploadStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.io.output.CountingOutputStream;
import org.preventionportal.reporting.bulk.BulkExport.BulkFile;
import org.preventionportal.tables.writing.CsvFile;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of an export in both formats. Unfinished files are aborted. */
final class BulkFileWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> columns;
    private final GridFSUploadStream jsonFile;
    private final GridFSUploadStream csvFile;
    private final CountingOutputStream jsonBytes;
    private final CountingOutputStream csvBytes;
    private final Writer json;
    private final CsvFile csv;
    private boolean isFinished;

    BulkFileWriter(BulkExport attempt, List<String> columns, BulkFiles files) throws IOException {
        this.columns = columns;
        this.jsonFile = files.write(attempt, BulkFormat.JSON_LINES);
        this.csvFile = files.write(attempt, BulkFormat.CSV);
        this.jsonBytes = new CountingOutputStream(jsonFile);
        this.csvBytes = new CountingOutputStream(csvFile);
        this.json = new BufferedWriter(new OutputStreamWriter(jsonBytes, StandardCharsets.UTF_8));
        this.csv = new CsvFile(csvBytes, columns);
    }

    void write(BulkRow row) {
        try {
            json.write(JSON.writeValueAsString(row.values()));
            json.write('\n');
            csv.write(row.texts(columns));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    List<BulkFile> finish() throws IOException {
        json.flush();
        csv.flush();
        jsonFile.close();
        csvFile.close();
        isFinished = true;
        return List.of(
                new BulkFile(BulkFormat.JSON_LINES, Math.toIntExact(jsonBytes.getByteCount())),
                new BulkFile(BulkFormat.CSV, Math.toIntExact(csvBytes.getByteCount())));
    }

    @Override
    public void close() {
        if (!isFinished) {
            jsonFile.abort();
            csvFile.abort();
        }
    }
}
