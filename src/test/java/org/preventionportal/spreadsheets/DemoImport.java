package org.preventionportal.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.preventionportal.access.PersonId;
import org.preventionportal.demo.YearOne;
import org.preventionportal.spreadsheets.Import.Counts;

/** Loads the programme's first year by the import itself, as a programme would that moves in with its past. */
public final class DemoImport {

    private DemoImport() {}

    public static void partners(Importer importer) {
        try (InputStream file = Objects.requireNonNull(DemoImport.class.getResourceAsStream("/demo/partners.csv"))) {
            run(importer, Sheet.PARTNERS, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void yearOne(Importer importer) {
        run(importer, Sheet.TASKS, new ByteArrayInputStream(YearOne.tasksCsv().getBytes(StandardCharsets.UTF_8)));
    }

    static Counts run(Importer importer, Sheet sheet, InputStream file) {
        var counts = new Counts[] {Counts.NONE};
        importer.run(sheet, file, false, PersonId.SERVICE, outcome -> {
            counts[0] = counts[0].and(outcome);
            if (!outcome.problems().isEmpty()) {
                throw new IllegalStateException(outcome.problems().getFirst().toString());
            }
        });
        return counts[0];
    }
}
