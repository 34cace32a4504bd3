package org.preventionportal.surveys.questionnaires.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Option;
import org.preventionportal.surveys.questionnaires.Section;

/** Changes one questionnaire part by part, as an evaluator does, and keeps count of its version. */
final class QuestionnaireDriver {

    private final Portal portal;
    private String id;
    private int version = 1;

    /** @param sections the pages to begin with */
    QuestionnaireDriver(Portal portal, Input... sections) {
        this.portal = portal;
        id = create("surveys/createQuestionnaire", Input.of("form", texts("T").with("sections", List.of(sections))));
    }

    private String create(String mutation, Input input) {
        return portal.change(Account.EVALUATOR, mutation, input.withKey(), "questionnaire.id", String.class);
    }

    /** Goes on with a copy of the questionnaire. */
    void copy(Input texts) {
        id = create("surveys/copyQuestionnaire", texts.with("questionnaireId", id));
    }

    static Input texts(String title) {
        return Input.of("title", en(title)).with("introduction", en("I")).with("thanks", en("Th"));
    }

    static Input page(String title, Input... questions) {
        return Input.of("title", en(title)).with("questions", List.of(questions));
    }

    static Input question(String kind, String text) {
        return Input.of("kind", kind).with("text", en(text));
    }

    static Input option(String text) {
        return Input.of("text", en(text));
    }

    static Map<String, String> en(String text) {
        return Map.of("en", text);
    }

    static Input showIf(String question, String choice) {
        return Input.of("questionKey", question).with("anyOf", List.of(choice));
    }

    void change(String mutation, Input input) {
        assertThat(errors(mutation, input)).isEmpty();
        version++;
    }

    /** @param path the part of the payload that is returned, such as {@code option.key} */
    String change(String mutation, Input input, String path) {
        String part = portal.change(Account.EVALUATOR, mutation, current(input), path, String.class);
        version++;
        return part;
    }

    /** The fields that are refused with their codes, such as {@code input.sectionKey NOT_FOUND}. */
    List<String> refusals(String mutation, Input input) {
        return errors(mutation, input).stream()
                .map(error -> "%s %s".formatted(String.join(".", error.field()), error.code()))
                .toList();
    }

    /** What is refused for the sake of another part than the one that the input has. */
    String otherPart(String mutation, Input input) {
        List<UserError> errors = errors(mutation, input);
        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEmpty());
        return errors.getFirst().message();
    }

    List<UserError> errors(String mutation, Input input) {
        return portal.userErrors(Account.EVALUATOR, mutation, current(input));
    }

    private Input current(Input input) {
        return input.with("questionnaireId", id).with("version", version);
    }

    /** Sends a change of a version that is not the current one, and returns the version that comes back. */
    int conflict(String mutation, Input input) {
        Input old = current(input).with("version", version - 1);
        var response = portal.ask(Account.EVALUATOR, mutation, Map.of("input", old));
        assertThat(Portal.userErrors(response, mutation))
                .extracting(UserError::code)
                .containsExactly(ErrorCode.CONFLICT);
        return response.path(mutation.substring(mutation.indexOf('/') + 1) + ".questionnaire.version")
                .entity(Integer.class)
                .get();
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    Form form() {
        return portal.read(
                Account.EVALUATOR, "surveys/questionnaire", Map.of("id", id), "questionnaire.form", Form.class);
    }

    boolean isSensitive(String question) {
        String path = "questionnaire.form.sections[*].questions[?(@.key == '%s')].isSensitive".formatted(question);
        return portal.readAll(Account.EVALUATOR, "surveys/questionnaire", Map.of("id", id), path, Boolean.class)
                .equals(List.of(true));
    }

    /** The keys of all parts, such as {@code page[question(option, option), question]; page[question]}. */
    String parts() {
        return form().sections().stream()
                .map(section -> "%s[%s]".formatted(section.key(), questions(section)))
                .collect(Collectors.joining("; "));
    }

    private static String questions(Section section) {
        return section.questions().stream()
                .map(question -> question.options().isEmpty()
                        ? question.key()
                        : question.options().stream()
                                .map(Option::key)
                                .collect(Collectors.joining(", ", question.key() + "(", ")")))
                .collect(Collectors.joining(", "));
    }
}
