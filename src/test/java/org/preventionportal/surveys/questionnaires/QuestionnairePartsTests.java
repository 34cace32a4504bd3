package org.preventionportal.surveys.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that each part of a questionnaire is changed by itself, and that keys stay. */
@SliceTest
class QuestionnairePartsTests {

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    private String id = "";
    private int version;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        var attendance = Input.of("kind", "SINGLE_CHOICE")
                .with("text", en("Were you there?"))
                .with("options", List.of(option("Yes"), option("No")));
        var firstPage = page("First page", attendance, question("LIKERT", "Was it useful?"));
        id = create("surveys/createQuestionnaire", Input.of("form", texts("T").with("sections", List.of(firstPage))));
        version = 1;
    }

    private String create(String mutation, Input input) {
        return portal.change(Account.EVALUATOR, mutation, input.withKey(), "questionnaire.id", String.class);
    }

    private static Input texts(String title) {
        return Input.of("title", en(title)).with("introduction", en("I")).with("thanks", en("Th"));
    }

    private static Input page(String title, Input... questions) {
        return Input.of("title", en(title)).with("questions", List.of(questions));
    }

    private static Input question(String kind, String text) {
        return Input.of("kind", kind).with("text", en(text));
    }

    private static Input option(String text) {
        return Input.of("text", en(text));
    }

    private static Map<String, String> en(String text) {
        return Map.of("en", text);
    }

    private static Input showIf(String question, String choice) {
        return Input.of("questionKey", question).with("anyOf", List.of(choice));
    }

    @Test
    void newPartsGetKeysOfTheirTexts() {
        assertThat(parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");

        change(
                "surveys/createQuestionnaireQuestion",
                Input.of("sectionKey", "first-page").with("question", question("NUMBER", "Was it useful?")));
        change(
                "surveys/createQuestionnaireSection",
                Input.of(
                        "section",
                        page("Next", question("FREE_TEXT", "What next?").with("key", "own"))
                                .with("showIf", showIf("were-you-there", "yes"))));

        assertThat(parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful, was-it-useful-2]; next[own]");
    }

    @Test
    void aChangeOfAPartKeepsItsKeyAndTheOtherParts() {
        change(
                "surveys/updateQuestionnaireSection",
                Input.of("sectionKey", "first-page").with("title", Map.of("en", "Start", "cy", "Dechrau")));
        change(
                "surveys/updateQuestionnaireQuestion",
                question("SINGLE_CHOICE", "Did you come?")
                        .with("questionKey", "were-you-there")
                        .with(
                                "options",
                                List.of(option("Perhaps"), option("I did").with("key", "yes"))));
        change("surveys/updateQuestionnaire", texts("New"));

        assertThat(parts()).isEqualTo("first-page[were-you-there(perhaps, yes), was-it-useful]");
        Form form = form();
        assertThat(form.title().en()).isEqualTo("New");
        assertThat(form.sections().getFirst().title()).isEqualTo(new BilingualText("Start", "Dechrau"));
        assertThat(form.questions().map(question -> question.text().en()))
                .containsExactly("Did you come?", "Was it useful?");
        assertThat(form.question("were-you-there").orElseThrow().options())
                .extracting(option -> option.text().en())
                .containsExactly("Perhaps", "I did");
    }

    @Test
    void partsAreMovedAndDeleted() {
        change("surveys/createQuestionnaireSection", Input.of("section", page("Next", question("NUMBER", "One"))));
        change(
                "surveys/moveQuestionnaireSection",
                Input.of("sectionKey", "next").with("position", 1));
        Input useful = Input.of("questionKey", "was-it-useful");
        change("surveys/moveQuestionnaireQuestion", useful.with("position", 1));
        assertThat(parts()).isEqualTo("next[one]; first-page[was-it-useful, were-you-there(yes, no)]");
        change("surveys/moveQuestionnaireQuestion", useful.with("sectionKey", "next"));
        assertThat(parts()).isEqualTo("next[one, was-it-useful]; first-page[were-you-there(yes, no)]");
        change("surveys/deleteQuestionnaireQuestion", Input.of("questionKey", "one"));
        change("surveys/deleteQuestionnaireSection", Input.of("sectionKey", "first-page"));
        assertThat(parts()).isEqualTo("next[was-it-useful]");
    }

    @Test
    void aCopyHasTheSameKeysAndTextsOfItsOwn() {
        id = create("surveys/copyQuestionnaire", texts("Copy").with("questionnaireId", id));

        assertThat(form().title().en()).isEqualTo("Copy");
        assertThat(parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");
    }

    @Test
    void errorsNameTheFieldOfTheChangeOrTheOtherPart() {
        assertThat(places(
                        "surveys/createQuestionnaireQuestion",
                        Input.of("sectionKey", "first-page").with("question", question("SINGLE_CHOICE", " "))))
                .contains("input.question.text.en");
        Input useful = Input.of("questionKey", "was-it-useful");
        assertThat(places(
                        "surveys/updateQuestionnaireQuestion",
                        useful.with("kind", "SINGLE_CHOICE").with("text", en("Any"))))
                .contains("input.options");
        assertThat(places(
                        "surveys/updateQuestionnaireSection",
                        Input.of("sectionKey", "first-page")
                                .with("title", en("T"))
                                .with("showIf", showIf("none", "x"))))
                .contains("input.showIf.questionKey");
        change(
                "surveys/updateQuestionnaireQuestion",
                useful.with("kind", "LIKERT")
                        .with("text", en("Was it useful?"))
                        .with("showIf", showIf("were-you-there", "yes")));
        assertThat(errors("surveys/deleteQuestionnaireQuestion", Input.of("questionKey", "were-you-there")))
                .anySatisfy(error -> {
                    assertThat(error.field()).isEmpty();
                    assertThat(error.message()).contains("“Was it useful?”: There is no question with this key.");
                });
        assertThat(errors("surveys/moveQuestionnaireQuestion", useful.with("sectionKey", "none")))
                .extracting(error -> String.join(".", error.field()) + " " + error.code())
                .contains("input.sectionKey NOT_FOUND");
        assertThat(parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");
    }

    @Test
    void aChangeOfAnOldVersionIsAConflict() {
        Input useful = Input.of("questionKey", "was-it-useful");
        change("surveys/moveQuestionnaireQuestion", useful.with("position", 1));
        version = 1;
        assertThat(errors("surveys/deleteQuestionnaireQuestion", useful))
                .extracting(UserError::code)
                .containsExactly(ErrorCode.CONFLICT);
        assertThat(parts()).isEqualTo("first-page[was-it-useful, were-you-there(yes, no)]");
    }

    private void change(String mutation, Input input) {
        assertThat(errors(mutation, input)).isEmpty();
        version++;
    }

    private List<String> places(String mutation, Input input) {
        return errors(mutation, input).stream()
                .map(error -> String.join(".", error.field()))
                .toList();
    }

    private List<UserError> errors(String mutation, Input input) {
        return portal.userErrors(
                Account.EVALUATOR, mutation, input.with("questionnaireId", id).with("version", version));
    }

    private Form form() {
        return portal.read(
                Account.EVALUATOR, "surveys/questionnaire", Map.of("id", id), "questionnaire.form", Form.class);
    }

    /** The keys of all parts, such as {@code page[question(option, option), question]; page[question]}. */
    private String parts() {
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
