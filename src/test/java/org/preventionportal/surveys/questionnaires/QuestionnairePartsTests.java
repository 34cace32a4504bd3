package org.preventionportal.surveys.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that each part of a questionnaire is changed by itself, and that keys stay. */
@PortalTest
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
        Map<?, ?> created = portal.change(
                Account.EVALUATOR,
                "createQuestionnaire",
                "idempotencyKey: \"%s\", form: {%s, sections: [{title: {en: \"First page\"}, questions: [{kind: SINGLE_CHOICE, text: {en: \"Were you there?\"}, options: [{text: {en: \"Yes\"}}, {text: {en: \"No\"}}]}, {kind: LIKERT, text: {en: \"Was it useful?\"}}]}]}"
                        .formatted(
                                UUID.randomUUID(),
                                "title: {en: \"T\"}, introduction: {en: \"I\"}, thanks: {en: \"Th\"}"),
                "questionnaire { id }");
        id = String.valueOf(((Map<?, ?>) Objects.requireNonNull(created.get("questionnaire"))).get("id"));
        version = 1;
    }

    @Test
    void newPartsGetKeysOfTheirTexts() {
        assertThat(parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");

        change(
                "createQuestionnaireQuestion",
                "sectionKey: \"first-page\", question: {kind: NUMBER, text: {en: \"Was it useful?\"}}");
        change(
                "createQuestionnaireSection",
                "section: {title: {en: \"Next\"}, showIf: {questionKey: \"were-you-there\", anyOf: [\"yes\"]}, questions: [{key: \"own\", kind: FREE_TEXT, text: {en: \"What next?\"}}]}");

        assertThat(parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful, was-it-useful-2]; next[own]");
    }

    @Test
    void aChangeOfAPartKeepsItsKeyAndTheOtherParts() {
        change("updateQuestionnaireSection", "sectionKey: \"first-page\", title: {en: \"Start\", cy: \"Dechrau\"}");
        change(
                "updateQuestionnaireQuestion",
                "questionKey: \"were-you-there\", kind: SINGLE_CHOICE, text: {en: \"Did you come?\"}, options: [{text: {en: \"Perhaps\"}}, {key: \"yes\", text: {en: \"I did\"}}]");
        change("updateQuestionnaire", "title: {en: \"New\"}, introduction: {en: \"I\"}, thanks: {en: \"Th\"}");

        assertThat(parts()).isEqualTo("first-page[were-you-there(perhaps, yes), was-it-useful]");
        assertThat(form()).contains("cy=Dechrau", "Did you come?", "I did", "en=New", "Was it useful?");
    }

    @Test
    void partsAreMovedAndDeleted() {
        change(
                "createQuestionnaireSection",
                "section: {title: {en: \"Next\"}, questions: [{kind: NUMBER, text: {en: \"One\"}}]}");
        change("moveQuestionnaireSection", "sectionKey: \"next\", position: 1");
        change("moveQuestionnaireQuestion", "questionKey: \"was-it-useful\", position: 1");
        assertThat(parts()).isEqualTo("next[one]; first-page[was-it-useful, were-you-there(yes, no)]");
        change("moveQuestionnaireQuestion", "questionKey: \"was-it-useful\", sectionKey: \"next\"");
        assertThat(parts()).isEqualTo("next[one, was-it-useful]; first-page[were-you-there(yes, no)]");
        change("deleteQuestionnaireQuestion", "questionKey: \"one\"");
        change("deleteQuestionnaireSection", "sectionKey: \"first-page\"");
        assertThat(parts()).isEqualTo("next[was-it-useful]");
    }

    @Test
    void aCopyHasTheSameKeysAndTextsOfItsOwn() {
        Map<?, ?> copied = portal.change(
                Account.EVALUATOR,
                "copyQuestionnaire",
                "idempotencyKey: \"%s\", questionnaireId: \"%s\", title: {en: \"Copy\"}, introduction: {en: \"I\"}, thanks: {en: \"Th\"}"
                        .formatted(UUID.randomUUID(), id),
                "questionnaire { id form { title { en } } }");
        id = String.valueOf(((Map<?, ?>) Objects.requireNonNull(copied.get("questionnaire"))).get("id"));

        assertThat(String.valueOf(copied)).contains("en=Copy");
        assertThat(parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");
    }

    @Test
    void errorsNameTheFieldOfTheChangeOrTheOtherPart() {
        assertThat(errors(
                        "createQuestionnaireQuestion",
                        "sectionKey: \"first-page\", question: {kind: SINGLE_CHOICE, text: {en: \" \"}}"))
                .contains("field=[input, question, text, en]");
        assertThat(errors(
                        "updateQuestionnaireQuestion",
                        "questionKey: \"was-it-useful\", kind: SINGLE_CHOICE, text: {en: \"Any\"}"))
                .contains("field=[input, options]");
        assertThat(
                        errors(
                                "updateQuestionnaireSection",
                                "sectionKey: \"first-page\", title: {en: \"T\"}, showIf: {questionKey: \"none\", anyOf: [\"x\"]}"))
                .contains("field=[input, showIf, questionKey]");
        change(
                "updateQuestionnaireQuestion",
                "questionKey: \"was-it-useful\", kind: LIKERT, text: {en: \"Was it useful?\"}, showIf: {questionKey: \"were-you-there\", anyOf: [\"yes\"]}");
        assertThat(errors("deleteQuestionnaireQuestion", "questionKey: \"were-you-there\""))
                .contains("field=[]", "“Was it useful?”: There is no question with this key.");
        assertThat(errors("moveQuestionnaireQuestion", "questionKey: \"was-it-useful\", sectionKey: \"none\""))
                .contains("field=[input, sectionKey]", "NOT_FOUND");
        assertThat(parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");
    }

    @Test
    void aChangeOfAnOldVersionIsAConflict() {
        change("moveQuestionnaireQuestion", "questionKey: \"was-it-useful\", position: 1");
        version = 1;
        assertThat(errors("deleteQuestionnaireQuestion", "questionKey: \"was-it-useful\""))
                .contains("CONFLICT");
        assertThat(parts()).isEqualTo("first-page[was-it-useful, were-you-there(yes, no)]");
    }

    private void change(String mutation, String input) {
        assertThat(errors(mutation, input)).isEqualTo("[]");
        version++;
    }

    private String errors(String mutation, String input) {
        return String.valueOf(portal.change(
                        Account.EVALUATOR,
                        mutation,
                        "questionnaireId: \"%s\", version: %d, %s".formatted(id, version, input),
                        "questionnaire { id }")
                .get("userErrors"));
    }

    private String form() {
        return portal.text(
                Account.EVALUATOR,
                "{ questionnaire(id: \"%s\") { form { title { en } sections { title { en cy } questions { text { en } options { text { en } } } } } } }"
                        .formatted(id));
    }

    /** The keys of all parts, such as {@code page[question(option, option), question]; page[question]}. */
    private String parts() {
        return String.valueOf(portal.data(
                        Account.EVALUATOR,
                        "{ questionnaire(id: \"%s\") { form { sections { key questions { key options { key } } } } } }"
                                .formatted(id)))
                .replaceAll(".*sections=\\[(.*)]}}}?", "$1")
                .replaceAll("\\{key=([a-z0-9-]+)}", "$1")
                .replaceAll("\\{key=([a-z0-9-]+), options=\\[]}", "$1")
                .replaceAll("\\{key=([a-z0-9-]+), options=\\[([^\\]]*)]}", "$1($2)")
                .replaceAll("\\{key=([a-z0-9-]+), questions=\\[([^\\]]*)]}", "$1[$2]")
                .replace("], ", "]; ");
    }
}
