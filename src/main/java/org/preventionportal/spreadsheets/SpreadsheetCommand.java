package org.preventionportal.spreadsheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.spreadsheets.Exporter.Sheet;
import org.preventionportal.spreadsheets.Import.Counts;
import org.preventionportal.tables.reading.BrokenFile;
import org.preventionportal.tables.reading.RowProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Imports and exports from the command line, for operators of the service, who can read its database:
 *
 * <pre>
 * java -jar prevention-portal.jar import partners|tasks FILE [--check]
 * java -jar prevention-portal.jar export partners|tasks FILE
 * </pre>
 */
@Component
public class SpreadsheetCommand {

    private static final int DONE = 0;
    private static final int WITH_PROBLEMS = 1;
    private static final int WRONG_USE = 2;

    private final Importer importer;
    private final Exporter exporter;
    private final ApplicationEventPublisher events;

    SpreadsheetCommand(Importer importer, Exporter exporter, ApplicationEventPublisher events) {
        this.importer = importer;
        this.exporter = exporter;
        this.events = events;
    }

    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && List.of("import", "export").contains(arguments[0]);
    }

    /**
     * @param arguments as they were typed
     * @return the exit code: 0 for done, 1 where rows were refused, 2 for wrong use
     */
    public int run(String... arguments) throws IOException {
        boolean checkOnly = arguments.length == 4 && arguments[3].equals("--check") && arguments[0].equals("import");
        Optional<Sheet> sheet = arguments.length == 3 || checkOnly ? sheet(arguments[1]) : Optional.empty();
        if (sheet.isEmpty()) {
            System.err.println("Use: import partners|tasks FILE [--check], or: export partners|tasks FILE");
            return WRONG_USE;
        }
        Path file = Path.of(arguments[2]);
        if (arguments[0].equals("import") && !Files.isReadable(file)) {
            System.err.println("There is no such file, or it cannot be read: " + file);
            return WRONG_USE;
        }
        events.publishEvent(AuditEvent.done(Caller.SERVICE, arguments[0] + " " + arguments[1], null));
        if (arguments[0].equals("export")) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                exporter.write(sheet.get(), out, _ -> true);
            }
            return DONE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return importFile(sheet.get(), in, checkOnly);
        }
    }

    /** Participants have no sheet here: the portal asks whether they know. */
    private static Optional<Sheet> sheet(String name) {
        return Stream.of(Sheet.values())
                .filter(sheet -> sheet.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private int importFile(Sheet sheet, InputStream file, boolean checkOnly) {
        var counts = new Counts[] {Counts.NONE};
        try {
            importer.run(sheet.imported(), file, checkOnly, Caller.SERVICE, outcome -> {
                counts[0] = counts[0].and(outcome);
                outcome.problems().forEach(SpreadsheetCommand::print);
                System.out.printf(
                        Locale.UK,
                        "%,d rows: %,d %s, %,d there already, %,d refused%n",
                        counts[0].read(),
                        counts[0].imported(),
                        checkOnly ? "good" : "imported",
                        counts[0].unchanged(),
                        counts[0].refused());
            });
        } catch (BrokenFile broken) {
            print(broken.problem());
            return WITH_PROBLEMS;
        }
        return counts[0].refused() == 0 ? DONE : WITH_PROBLEMS;
    }

    private static void print(RowProblem problem) {
        String where = problem.column() == null ? "" : ", \"%s\"".formatted(problem.column());
        System.out.printf("Row %d%s: %s%n", problem.row(), where, problem.message());
    }
}
