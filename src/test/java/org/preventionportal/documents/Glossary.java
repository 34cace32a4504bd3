package org.preventionportal.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the retired words of {@code src/docs/glossary.md} and finds where a text uses them: in prose, and in
 * identifiers, whose parts count as words.
 */
record Glossary(Pattern retired, Pattern stillRight) {

    static final Path FILE = Path.of("src/docs/glossary.md");

    private static final String PHRASES = "## Turns of phrase";
    private static final String EXCEPTIONS = "## Where a retired word is right";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern LINE_START = Pattern.compile("\\n\\s*(?:\\*|//|#)?[ \\t]*");
    private static final Pattern IDENTIFIER = Pattern.compile("\\b[A-Za-z0-9]*[a-z0-9][A-Z][A-Za-z0-9]*");

    /** A use of a retired word. */
    record Use(Path file, int line, String word) {

        @Override
        public String toString() {
            return "%s:%d: %s".formatted(file, line, word);
        }
    }

    static Glossary read() throws IOException {
        return of(Files.readString(FILE));
    }

    static Glossary of(String glossary) {
        int phrases = glossary.indexOf(PHRASES);
        int exceptions = glossary.indexOf(EXCEPTIONS);
        Stream<String> inTables = glossary.substring(0, phrases)
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)));
        Stream<String> inPhrases =
                glossary.substring(phrases + PHRASES.length(), exceptions).lines();
        return new Glossary(
                anyOf(Stream.concat(inTables, inPhrases)),
                anyOf(glossary.substring(exceptions + EXCEPTIONS.length()).lines()));
    }

    /** Grouped by their first letters, so that few alternatives are tried at each word of a text. */
    private static Pattern anyOf(Stream<String> lines) {
        Map<String, String> byLetter = lines.flatMap(
                        line -> QUOTED.matcher(line).results())
                .map(quoted -> quoted.group(1).toLowerCase(Locale.UK))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(
                        words -> words.substring(0, 1),
                        Collectors.mapping(Glossary::words, Collectors.joining("|", "(?:", ")"))));
        return Pattern.compile(
                byLetter.entrySet().stream()
                        .map(group -> "(?=%s)%s".formatted(Pattern.quote(group.getKey()), group.getValue()))
                        .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                Pattern.CASE_INSENSITIVE);
    }

    private static String words(String words) {
        return Stream.of(words.split(" ")).map(Glossary::word).collect(Collectors.joining("\\s+"));
    }

    /** A name leaves the apostrophe of a word out. */
    private static String word(String word) {
        return Stream.of(word.split("'", -1)).map(Pattern::quote).collect(Collectors.joining("'?"));
    }

    List<Use> usesIn(Path file, String text) {
        String prose = withoutExceptions(flattened(text).replaceAll("[_\\-./]", " "));
        List<Use> uses = new ArrayList<>();
        retired.matcher(prose).results().forEach(use -> uses.add(use(file, text, use.start(), use.group())));
        IDENTIFIER
                .matcher(text)
                .results()
                .forEach(identifier -> retired.matcher(withoutExceptions(split(identifier)))
                        .results()
                        .forEach(use -> uses.add(use(file, text, identifier.start(), use.group()))));
        return uses;
    }

    /** One line, as long as before, so that a phrase is found across the lines of a comment. */
    private static String flattened(String text) {
        return LINE_START
                .matcher(text)
                .replaceAll(start -> " ".repeat(start.group().length()));
    }

    private String withoutExceptions(String text) {
        return stillRight
                .matcher(text)
                .replaceAll(right -> "x".repeat(right.group().length()));
    }

    private static String split(MatchResult identifier) {
        return identifier.group().replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ");
    }

    private static Use use(Path file, String text, int at, String word) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new Use(file, line, word.replaceAll("\\s+", " "));
    }
}
