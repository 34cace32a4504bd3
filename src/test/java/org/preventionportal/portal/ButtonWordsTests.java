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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preventionportal.documents.Contract;
import org.preventionportal.portal.PageForms.Form;

/**
 * A button says the word of the mutation behind it, and so does the confirmation. Where people use another word, it is
 * in {@link #SAID}.
 */
class ButtonWordsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/portal/messages.properties");

    /** What buttons say for a verb or, where it differs, for one mutation, if that is not the verb itself. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("update", List.of("Save")),
            Map.entry("annotate", List.of("Add note")),
            Map.entry("createTaskDraft", List.of("Continue")),
            Map.entry("createReportSection", List.of("Add section")),
            Map.entry("createResourceUpload", List.of("Add file")),
            Map.entry("createDocumentUpload", List.of("Send document", "Send version")),
            Map.entry("createBulkExportLink", List.of("Download as")),
            Map.entry("updateDigestSubscription", List.of("Subscribe", "Unsubscribe")),
            Map.entry("createImport", List.of("Send the file")),
            Map.entry("createParticipantImport", List.of("Send the file")),
            Map.entry("postMessage", List.of("Send message")),
            Map.entry("postNote", List.of("Save note")),
            Map.entry("provideInformation", List.of("Send answer")),
            Map.entry("requestTask", List.of("Send request")),
            Map.entry("registerInterest", List.of("Register", "Continue")),
            Map.entry("scheduleTask", List.of("Save schedule", "Remove schedule")),
            Map.entry("shareTask", List.of("Save who can see it")),
            Map.entry("answerOutcome", List.of("Send answer")));

    /** What a confirmation says for a verb or a mutation, if that is not the verb's regular past. */
    private static final Map<String, String> CONFIRMED = Map.ofEntries(
            Map.entry("update", "saved."),
            Map.entry("annotate", "note added."),
            Map.entry("copy", "copied."),
            Map.entry("leave", "left"),
            Map.entry("override", "overridden"),
            Map.entry("reclassify", "reclassified"),
            Map.entry("resend", "resent"),
            Map.entry("reset", "reset."),
            Map.entry("set", "set."),
            Map.entry("test", "test sent."),
            Map.entry("withdraw", "withdrawn"),
            Map.entry("withhold", "withheld"),
            Map.entry("answerOutcome", "answer recorded."),
            Map.entry("createReportSection", "section added."),
            Map.entry("createResourceUpload", "file added."),
            Map.entry("createDocumentUpload", "document sent."),
            Map.entry("postMessage", "message sent."),
            Map.entry("postNote", "note saved."),
            Map.entry("provideInformation", "answer sent"),
            Map.entry("requestTask", "request sent."),
            Map.entry("scheduleTask", "schedule saved."));

    /** Buttons that look something up for the form, and keep what was typed. */
    private static final Set<String> LOOKING_UP = Set.of(
            "Find",
            "Find partners",
            "Find tasks",
            "Find comments",
            "Find person",
            "Find numbers",
            "Compare selected",
            "Preview");

    /** A survey shows its next page instead, and an import how far the file is read. */
    private static final Set<String> UNCONFIRMED =
            Set.of("saveSurveyAnswers", "createImport", "createParticipantImport");

    private static Set<String> mutations = Set.of();
    private static List<Form> forms = List.of();
    private static Properties messages = new Properties();

    @BeforeAll
    static void read() throws IOException {
        mutations = Set.copyOf(Contract.schema().getMutationType().getFieldDefinitions().stream()
                .map(mutation -> mutation.getName())
                .toList());
        forms = PageForms.pages().stream()
                .flatMap(page -> PageForms.of(page).stream())
                .toList();
        try (var reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        }
    }

    @Test
    void everyButtonSaysTheWordOfAMutationOfItsForm() {
        List<String> others = new ArrayList<>();
        for (Form form : forms) {
            for (String words : words(form)) {
                if (sent(form).noneMatch(mutation -> says(words, mutation))) {
                    others.add("%s: \"%s\" for %s".formatted(form.page(), words, form.operations()));
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void everyMutationOfAFormHasAButton() {
        assertThat(forms).flatExtracting(form -> sent(form).toList()).hasSizeGreaterThan(100);
        assertThat(forms)
                .allSatisfy(form -> assertThat(sent(form))
                        .allSatisfy(mutation -> assertThat(words(form)).anyMatch(words -> says(words, mutation))));
    }

    @Test
    void whatAPageCanSendIsConfirmedInTheSameVerb() {
        assertThat(forms.stream()
                        .flatMap(ButtonWordsTests::sent)
                        .filter(mutation -> !UNCONFIRMED.contains(mutation) && !isConfirmed(mutation))
                        .map(mutation -> "%s: \"%s\"".formatted(mutation, messages.getProperty("done." + mutation)))
                        .distinct())
                .isEmpty();
    }

    private static boolean isConfirmed(String mutation) {
        String message = messages.getProperty("done." + mutation, "").toLowerCase(Locale.UK);
        String verb = verb(mutation);
        String last = verb.substring(verb.length() - 1);
        String regular = verb + "(?:" + (verb.endsWith("e") ? "d" : last + "?ed") + ")\\b";
        String other = CONFIRMED.getOrDefault(mutation, CONFIRMED.get(verb));
        return other == null ? Pattern.compile(regular).matcher(message).find() : message.contains(other);
    }

    /** Returns the mutations that a form can send; a form that sends a file sends none. */
    private static Stream<String> sent(Form form) {
        return form.operations().stream().filter(mutations::contains);
    }

    private static List<String> words(Form form) {
        return sent(form).findAny().isEmpty()
                ? List.of()
                : form.buttons().stream()
                        .flatMap(button -> button.words(messages).stream())
                        .filter(words -> !LOOKING_UP.contains(words))
                        .toList();
    }

    private static boolean says(String words, String mutation) {
        return said(mutation).stream().anyMatch(words::startsWith);
    }

    private static List<String> said(String mutation) {
        String verb = verb(mutation);
        String word = verb.substring(0, 1).toUpperCase(Locale.UK) + verb.substring(1);
        return SAID.getOrDefault(mutation, SAID.getOrDefault(verb, List.of(word)));
    }

    private static String verb(String mutation) {
        return mutation.replaceFirst("[A-Z].*", "");
    }
}
