package org.preventionportal.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.demo.YearOne;
import org.preventionportal.spreadsheets.Import.Counts;
import org.preventionportal.support.Account;

/** Loads the programme's first year by the import itself, as a programme would that moves in with its past. */
public final class DemoImport {

    private DemoImport() {}

    public static void partners(Importer importer) {
        try (InputStream file = Objects.requireNonNull(DemoImport.class.getResourceAsStream("/demo/partners.csv"))) {
            run(importer, ImportSheet.PARTNERS, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void yearOne(Importer importer) {
        run(
                importer,
                ImportSheet.TASKS,
                new ByteArrayInputStream(YearOne.tasksCsv().getBytes(StandardCharsets.UTF_8)));
    }

    /** As the demo's manager records them. */
    public static void participants(Importer importer, String csv) {
        Set<Role> roles = Set.of(Role.PROGRAMME_MANAGER);
        var manager = new Caller(Account.MANAGER.id(), roles, Set.of(), Set.of(), Set.of());
        run(
                importer,
                ImportSheet.PARTICIPANTS,
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                manager);
    }

    static Counts run(Importer importer, ImportSheet sheet, InputStream file) {
        return run(importer, sheet, file, Caller.SERVICE);
    }

    private static Counts run(Importer importer, ImportSheet sheet, InputStream file, Caller caller) {
        var counts = new Counts[] {Counts.NONE};
        importer.run(sheet, file, false, caller, outcome -> {
            counts[0] = counts[0].and(outcome);
            if (!outcome.problems().isEmpty()) {
                throw new IllegalStateException(outcome.problems().getFirst().toString());
            }
        });
        return counts[0];
    }
}
