package org.preventionportal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each name and label in the glossary exists, so that nobody searches for a word that has gone. */
class GlossaryNamesTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!concept)([^|]+)\\|[^|]*\\|([^|]*)\\|([^|]*)\\|.*$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*…?");
    private static final Pattern ENUM_VALUE = Pattern.compile("\\b[A-Z][A-Z_]+\\b");

    @Test
    void namesInTheGlossaryExist() throws IOException {
        Set<String> names = words(NAME, "src/main/java", "src/test/java", "schema");
        assertThat(column(2)
                        .flatMap(cell -> QUOTED.matcher(cell).results())
                        .flatMap(quoted -> NAME.matcher(quoted.group(1)).results())
                        .map(name -> name.group())
                        .filter(name -> !exists(name, names)))
                .isEmpty();
    }

    @Test
    void labelsInTheGlossaryExist() throws IOException {
        List<String> pages = texts("src/main/resources/portal").toList();
        Set<String> standard = new HashSet<>(); // what an enum value without a label is called
        words(ENUM_VALUE, "schema").forEach(value -> standard.add(sentence(value)));
        assertThat(column(3)
                        .flatMap(cell -> Arrays.stream(cell.strip().split(", ")))
                        .filter(label -> !label.isEmpty()
                                && !standard.contains(label)
                                && pages.stream().noneMatch(page -> page.contains(label))))
                .isEmpty();
    }

    private static boolean exists(String name, Set<String> names) {
        return name.endsWith("…")
                ? names.stream().anyMatch(known -> known.startsWith(name.substring(0, name.length() - 1)))
                : names.contains(name);
    }

    private static Stream<String> column(int number) throws IOException {
        return ROW.matcher(Files.readString(Glossary.FILE)).results().map(row -> row.group(number));
    }

    private static String sentence(String value) {
        return value.charAt(0) + value.substring(1).replace('_', ' ').toLowerCase(Locale.UK);
    }

    private static Set<String> words(Pattern word, String... roots) {
        Set<String> words = new HashSet<>();
        Arrays.stream(roots)
                .flatMap(GlossaryNamesTests::texts)
                .forEach(text -> word.matcher(text).results().forEach(found -> words.add(found.group())));
        return words;
    }

    private static Stream<String> texts(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|graphqls|html|properties)"))
                    .map(GlossaryNamesTests::read)
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
