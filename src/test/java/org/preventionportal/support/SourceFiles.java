package org.preventionportal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of the project, for tests that compare them. */
public final class SourceFiles {

    private SourceFiles() {}

    /** Returns the files below a folder, or the file itself, whose names end so, in the order of their paths. */
    public static List<Path> below(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
