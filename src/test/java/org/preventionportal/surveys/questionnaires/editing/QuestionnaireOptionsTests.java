package org.preventionportal.surveys.questionnaires.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.en;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.option;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.page;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.question;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.showIf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Option;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that each option of a question is changed by itself. */
@SliceTest
class QuestionnaireOptionsTests {

    private static final String CREATE = "surveys/createQuestionnaireOption";
    private static final String UPDATE = "surveys/updateQuestionnaireOption";
    private static final String MOVE = "surveys/moveQuestionnaireOption";
    private static final String DELETE = "surveys/deleteQuestionnaireOption";

    private static final Input THERE = Input.of("questionKey", "were-you-there");
    private static final Input YES = THERE.with("optionKey", "yes");
    private static final Input NO = THERE.with("optionKey", "no");

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    private QuestionnaireDriver questionnaire;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        Input attendance =
                question("SINGLE_CHOICE", "Were you there?").with("options", List.of(option("Yes"), option("No")));
        questionnaire = new QuestionnaireDriver(
                portal,
                page(
                        "Page",
                        attendance,
                        question("LIKERT", "Was it useful?").with("showIf", showIf("were-you-there", "yes"))));
    }

    private List<Option> options() {
        return questionnaire.form().question("were-you-there").orElseThrow().options();
    }

    @Test
    void aNewOptionComesLastAndGetsAKeyOfItsText() {
        assertThat(questionnaire.change(CREATE, THERE.with("option", option("No")), "option.key"))
                .isEqualTo("no-2");
        questionnaire.change(CREATE, THERE.with("option", option("Other")));
        questionnaire.change(CREATE, THERE.with("option", option("Part of it").with("key", "part")));

        assertThat(questionnaire.parts())
                .isEqualTo("page[were-you-there(yes, no, no-2, other-2, part), was-it-useful]");
    }

    @Test
    void aNewTextLeavesTheKeyTheOrderAndTheConditions() {
        questionnaire.change(UPDATE, YES.with("text", Map.of("en", "I was", "cy", "Oeddwn")));

        assertThat(options())
                .containsExactly(
                        new Option("yes", new BilingualText("I was", "Oeddwn")),
                        new Option("no", new BilingualText("No", null)));
        assertThat(questionnaire.form().question("was-it-useful").orElseThrow().showIf())
                .isEqualTo(new DisplayCondition("were-you-there", List.of("yes")));
    }

    @Test
    void optionsAreMovedAndDeleted() {
        questionnaire.change(CREATE, THERE.with("option", option("Partly")));
        questionnaire.change(MOVE, THERE.with("optionKey", "partly").with("position", 2));
        assertThat(options()).extracting(Option::key).containsExactly("yes", "partly", "no");
        questionnaire.change(MOVE, YES.with("position", 99));
        assertThat(options()).extracting(Option::key).containsExactly("partly", "no", "yes");
        assertThat(questionnaire.change(DELETE, NO, "deletedOptionKey")).isEqualTo("no");
        assertThat(options()).extracting(Option::key).containsExactly("partly", "yes");
    }

    @Test
    void anOptionThatAConditionUsesAndTheLastOneAreNotDeleted() {
        assertThat(questionnaire.otherPart(DELETE, YES))
                .isEqualTo("“Was it useful?”: That question does not have this answer.");
        questionnaire.change("surveys/deleteQuestionnaireQuestion", Input.of("questionKey", "was-it-useful"));
        questionnaire.change(DELETE, NO);
        assertThat(questionnaire.otherPart(DELETE, YES))
                .isEqualTo("“Were you there?”: Enter the answers that people can pick.");
        assertThat(questionnaire.parts()).isEqualTo("page[were-you-there(yes)]");
    }

    @Test
    void errorsNameTheFieldOfTheOption() {
        assertThat(questionnaire.refusals(CREATE, THERE.with("option", option(" "))))
                .containsExactly("input.option.text.en REQUIRED");
        assertThat(Stream.of("yes", "other")
                        .flatMap(key ->
                                questionnaire
                                        .refusals(
                                                CREATE,
                                                THERE.with("option", option("A").with("key", key)))
                                        .stream()))
                .containsExactly("input.option.key INVALID", "input.option.key INVALID");
        assertThat(questionnaire.refusals(
                        CREATE, Input.of("questionKey", "was-it-useful").with("option", option("A"))))
                .containsExactly("input.option INVALID");
        assertThat(questionnaire.refusals(UPDATE, YES.with("text", en(" ")))).containsExactly("input.text.en REQUIRED");
        assertThat(questionnaire.refusals(DELETE, THERE.with("optionKey", "none")))
                .containsExactly("input.optionKey NOT_FOUND");
        assertThat(questionnaire.refusals(MOVE, YES.with("questionKey", "none").with("position", 1)))
                .containsExactly("input.questionKey NOT_FOUND");
        assertThat(questionnaire.parts()).isEqualTo("page[were-you-there(yes, no), was-it-useful]");
    }

    @Test
    void aQuestionTakesFortyOptions() {
        List<Input> all = Stream.generate(() -> option("A")).limit(40).toList();
        questionnaire.change(
                "surveys/createQuestionnaireQuestion",
                Input.of("sectionKey", "page")
                        .with("question", question("MULTIPLE_CHOICE", "Which?").with("options", all)));
        assertThat(questionnaire.refusals(
                        CREATE, Input.of("questionKey", "which").with("option", option("A"))))
                .containsExactly("input.option FULL");
    }

    @Test
    void aChangeOfAnOldVersionReturnsTheCurrentQuestionnaire() {
        questionnaire.change(MOVE, YES.with("position", 2));
        assertThat(questionnaire.conflict(UPDATE, YES.with("text", en("A")))).isEqualTo(questionnaire.version());
        assertThat(options()).extracting(Option::key).containsExactly("no", "yes");
    }
}
