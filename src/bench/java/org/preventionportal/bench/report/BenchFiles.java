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

    /** The documents that have tables of the bench. */
    public static final Path PERFORMANCE = Path.of("src/docs/performance.md");

    public static final Path SCALE = Path.of("src/docs/operations/scale.md");

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
     * Puts a table in place of the one that a document has.
     *
     * @param of what the markers around the table name
     */
    public static void record(Path document, String of, String table) {
        try {
            String text = Files.readString(document);
            String old = between(document, text, of);
            String marker = BEGIN.formatted(of);
            Files.writeString(document, text.replace(marker + old, marker + "\n" + table + "\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the table that a document has. */
    public static String recorded(Path document, String of) {
        try {
            return between(document, Files.readString(document), of);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String between(Path document, String text, String of) {
        String marker = BEGIN.formatted(of);
        int begin = text.indexOf(marker) + marker.length();
        int end = text.indexOf(END.formatted(of));
        if (!text.contains(marker) || end < begin) {
            throw new IllegalStateException("%s has no place for %s".formatted(document, of));
        }
        return text.substring(begin, end);
    }
}
