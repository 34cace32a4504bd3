package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks what Spotless leaves as it is: the length of the lines of comments. */
class JavadocTests {

    private static final int MAX_LENGTH = 120;

    @Test
    void noLineIsLongerThanALineOfCode() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.length() > MAX_LENGTH)
                        .filter(line ->
                                line.strip().startsWith("*") || line.strip().startsWith("/**"))
                        .forEach(line -> tooLong.add(file + ": " + line.strip()));
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
