package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A button says the word of the mutation behind it, and every mutation that a page can send has a confirmation. A verb
 * that people use differently is in {@link #SAID}.
 */
class ButtonWordsTests {

    private static final Path PAGES = Path.of("src/main/resources/portal/pages");
    private static final Path MESSAGES = Path.of("src/main/resources/portal/messages.properties");
    private static final Path SCHEMA = Path.of("schema");

    private static final Pattern MUTATION = Pattern.compile("(?m)^  ([a-z]\\w+)\\(\"?[^)]*input: \\w+Input!\\)");
    private static final Pattern FORM = Pattern.compile("forms\\.of\\('(\\w+)'\\)");
    private static final Pattern BUTTON = Pattern.compile("(?s)<button([^>]*)>(.*?)</button>");
    private static final Pattern EXPRESSION = Pattern.compile("th:text=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("'([A-Z][^']*)'|\\|([A-Z][^|]*)\\|");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([\\w.-]+)}");

    /** What buttons say for a verb, where that is not the verb itself. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("create", List.of("Create", "Add", "Save", "Continue", "Upload", "Prepare", "Download", "Start")),
            Map.entry(
                    "update",
                    List.of("Save", "Add", "Delete", "Move", "Continue", "Create", "Subscribe", "Unsubscribe")),
            Map.entry("post", List.of("Send", "Save note")),
            Map.entry("provide", List.of("Send answer")),
            Map.entry("request", List.of("Request", "Send request")),
            Map.entry("record", List.of("Record", "Save")),
            Map.entry("amend", List.of("Amend", "Save")),
            Map.entry("schedule", List.of("Schedule", "Save")),
            Map.entry("share", List.of("Share", "Save")),
            Map.entry("answer", List.of("Verify", "Dispute", "Answer")),
            Map.entry("annotate", List.of("Add note")),
            Map.entry("test", List.of("Send test", "Test")),
            Map.entry("invite", List.of("Invite", "Send invitation")),
            Map.entry("opt", List.of("Opt out", "Stop")),
            Map.entry("publish", List.of("Publish")),
            Map.entry("unlink", List.of("Unlink", "Remove link")));

    private static Set<String> mutations = Set.of();
    private static Properties messages = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMA)) {
            mutations = files.flatMap(file -> MUTATION.matcher(text(file)).results())
                    .map(mutation -> mutation.group(1))
                    .collect(Collectors.toSet());
        }
        assertThat(mutations).hasSizeGreaterThan(80);
        try (var reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        }
    }

    @Test
    void aButtonSaysTheWordOfItsMutation() throws IOException {
        List<String> others = new ArrayList<>();
        int compared = 0;
        for (Path page : pages()) {
            String text = text(page);
            List<MatchResult> forms = FORM.matcher(text).results().toList();
            for (int i = 0; i < forms.size(); i++) {
                String mutation = forms.get(i).group(1);
                int end = i + 1 < forms.size() ? forms.get(i + 1).start() : text.length();
                for (String words : words(text.substring(forms.get(i).end(), end))) {
                    if (mutations.contains(mutation)) {
                        compared++;
                        if (said(mutation).stream().noneMatch(words::startsWith)) {
                            others.add("%s: \"%s\" for %s".formatted(PAGES.relativize(page), words, mutation));
                        }
                    }
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void whatAPageCanSendIsConfirmed() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Path page : pages()) {
            FORM.matcher(text(page))
                    .results()
                    .map(form -> form.group(1))
                    .filter(mutations::contains)
                    .filter(mutation -> !mutation.startsWith("save") && !messages.containsKey("done." + mutation))
                    .forEach(silent::add);
        }
        assertThat(silent).isEmpty();
    }

    /** What the first button after a form's beginning can say. */
    private static List<String> words(String html) {
        MatchResult button = BUTTON.matcher(html).results().findFirst().orElse(null);
        if (button == null) {
            return List.of();
        }
        String shown = EXPRESSION
                .matcher(button.group(1).contains("th:text") ? button.group(1) : button.group(2))
                .results()
                .map(expression -> expression.group(1))
                .findFirst()
                .orElse("");
        String plain = button.group(2)
                .replaceAll("(?s)<span[^>]*(hidden|aria-hidden)[^>]*>.*?</span>", "")
                .replaceAll("<[^>]+>", "")
                .strip();
        if (!button.group(1).contains("th:text")
                && !button.group(2).stripLeading().startsWith("<th:block")) {
            return plain.isEmpty() ? List.of() : List.of(plain);
        }
        List<String> literals = LITERAL.matcher(shown)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        return literals.isEmpty()
                ? MESSAGE.matcher(shown)
                        .results()
                        .map(key -> messages.getProperty(key.group(1), key.group(1)))
                        .toList()
                : literals;
    }

    private static List<String> said(String mutation) {
        String verb = mutation.replaceFirst("[A-Z].*", "");
        return SAID.getOrDefault(verb, List.of(verb.substring(0, 1).toUpperCase(Locale.UK) + verb.substring(1)));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
