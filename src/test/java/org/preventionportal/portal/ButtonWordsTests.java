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
 * A button says the word of the mutation behind it, and so does the confirmation. Where people use another word, it is in
 * {@link #SAID}.
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

    /** What buttons say for a verb or, where it differs, for one mutation, if that is not the verb itself. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("update", List.of("Save")),
            Map.entry("annotate", List.of("Add note")),
            Map.entry("createTaskDraft", List.of("Continue")),
            Map.entry("createReportSection", List.of("Add section")),
            Map.entry("createResourceUpload", List.of("Add file")),
            Map.entry("createBulkExportLink", List.of("Download as")),
            Map.entry("updateDigestSubscription", List.of("Subscribe", "Unsubscribe")),
            Map.entry("postMessage", List.of("Send message")),
            Map.entry("postNote", List.of("Save note")),
            Map.entry("provideInformation", List.of("Send answer")),
            Map.entry("requestTask", List.of("Send request")),
            Map.entry("scheduleTask", List.of("Save schedule")),
            Map.entry("answerOutcome", List.of("Verify", "Dispute", "Leave open", "Answer", "Send answer")));

    /** What a confirmation says for a verb or a mutation, if that is not the verb's regular past. */
    private static final Map<String, String> CONFIRMED = Map.ofEntries(
            Map.entry("update", "saved."),
            Map.entry("annotate", "note added."),
            Map.entry("copy", "copied."),
            Map.entry("leave", "left"),
            Map.entry("override", "overridden"),
            Map.entry("set", "set."),
            Map.entry("test", "test sent."),
            Map.entry("withdraw", "withdrawn"),
            Map.entry("answerOutcome", "answer recorded."),
            Map.entry("createReportSection", "section added."),
            Map.entry("createResourceUpload", "file added."),
            Map.entry("postMessage", "message sent."),
            Map.entry("postNote", "note saved."),
            Map.entry("provideInformation", "answer sent"),
            Map.entry("requestTask", "request sent."));

    /** A survey shows its next page instead. */
    private static final Set<String> UNCONFIRMED = Set.of("saveSurveyAnswers");

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
    void everyButtonSaysTheWordOfItsMutation() throws IOException {
        List<String> others = new ArrayList<>();
        int compared = 0;
        for (Path page : pages()) {
            String text = text(page);
            for (MatchResult form : FORM.matcher(text).results().toList()) {
                String mutation = form.group(1);
                for (String words : mutations.contains(mutation) ? buttons(text, form.end()) : List.<String>of()) {
                    compared++;
                    if (said(mutation).stream().noneMatch(words::startsWith)) {
                        others.add("%s: \"%s\" for %s".formatted(PAGES.relativize(page), words, mutation));
                    }
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(compared).isGreaterThan(80);
    }

    @Test
    void whatAPageCanSendIsConfirmedInTheSameVerb() throws IOException {
        Set<String> others = new TreeSet<>();
        for (Path page : pages()) {
            FORM.matcher(text(page))
                    .results()
                    .map(form -> form.group(1))
                    .filter(mutation -> mutations.contains(mutation) && !UNCONFIRMED.contains(mutation))
                    .filter(mutation -> !isConfirmed(mutation))
                    .map(mutation -> "%s: \"%s\"".formatted(mutation, messages.getProperty("done." + mutation)))
                    .forEach(others::add);
        }
        assertThat(others).isEmpty();
    }

    private static boolean isConfirmed(String mutation) {
        String message = messages.getProperty("done." + mutation, "").toLowerCase(Locale.UK);
        String verb = verb(mutation);
        String last = verb.substring(verb.length() - 1);
        String regular = verb + "(?:" + (verb.endsWith("e") ? "d" : last + "?ed") + ")\\b";
        String other = CONFIRMED.getOrDefault(mutation, CONFIRMED.get(verb));
        return other == null ? Pattern.compile(regular).matcher(message).find() : message.contains(other);
    }

    /** Returns what the buttons of a form say; the form ends with its tag, or where the next one is declared. */
    private static List<String> buttons(String text, int start) {
        int end = Stream.of(text.indexOf("</form>", start), text.indexOf("forms.of(", start))
                .filter(found -> found >= 0)
                .min(Integer::compare)
                .orElse(text.length());
        return BUTTON.matcher(text.substring(start, end))
                .results()
                .flatMap(button -> words(button).stream())
                .toList();
    }

    /** Returns what a button can say. */
    private static List<String> words(MatchResult button) {
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
        String verb = verb(mutation);
        String word = verb.substring(0, 1).toUpperCase(Locale.UK) + verb.substring(1);
        return SAID.getOrDefault(mutation, SAID.getOrDefault(verb, List.of(word)));
    }

    private static String verb(String mutation) {
        return mutation.replaceFirst("[A-Z].*", "");
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
