package org.preventionportal.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.preventionportal.bench.load.JavaProcess;

/** Keeps what a run found: always in {@code target/bench}, and in the document if that is asked for. */
public final class BenchFiles {

    private static final Path DOCUMENT = Path.of("src/docs/performance.md");
    private static final String BEGIN = "<!-- table of %s: begin -->\n";
    private static final String END = "<!-- table of %s: end -->\n";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm");

    private BenchFiles() {}

    public static Path keepTable(String program, String text) {
        return keep("%s-%s.md".formatted(program, NAME.format(LocalDateTime.now(ZoneOffset.UTC))), text);
    }

    public static Path keep(String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(JavaProcess.FOLDER).resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Puts a table in place of the one that the document has.
     *
     * @param of what the markers around the table name
     * @throws IllegalStateException if the document has no such markers
     */
    public static void record(String of, String table) {
        try {
            String document = Files.readString(DOCUMENT);
            String marker = BEGIN.formatted(of);
            int begin = document.indexOf(marker) + marker.length();
            int end = document.indexOf(END.formatted(of));
            if (!document.contains(marker) || end < begin) {
                throw new IllegalStateException("%s has no place for %s".formatted(DOCUMENT, of));
            }
            Files.writeString(DOCUMENT, document.substring(0, begin) + "\n" + table + "\n" + document.substring(end));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
