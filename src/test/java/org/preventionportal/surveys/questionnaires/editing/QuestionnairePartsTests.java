package org.preventionportal.surveys.questionnaires.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.en;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.option;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.page;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.question;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.showIf;
import static org.preventionportal.surveys.questionnaires.editing.QuestionnaireDriver.texts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Dimension;
import org.preventionportal.surveys.questionnaires.DisplayCondition;
import org.preventionportal.surveys.questionnaires.Form;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.QuestionKind;
import org.preventionportal.surveys.questionnaires.Questionnaire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Tests that each part of a questionnaire is changed by itself, and that keys stay. */
@SliceTest
class QuestionnairePartsTests {

    private static final String QUESTION = "surveys/updateQuestionnaireQuestion";
    private static final String CONDITION = "surveys/updateQuestionnaireCondition";

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    private QuestionnaireDriver questionnaire;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        Input attendance =
                question("SINGLE_CHOICE", "Were you there?").with("options", List.of(option("Yes"), option("No")));
        questionnaire =
                new QuestionnaireDriver(portal, page("First page", attendance, question("LIKERT", "Was it useful?")));
    }

    @Test
    void newPartsGetKeysOfTheirTexts() {
        assertThat(questionnaire.parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");

        questionnaire.change(
                "surveys/createQuestionnaireQuestion",
                Input.of("sectionKey", "first-page").with("question", question("NUMBER", "Was it useful?")));
        questionnaire.change(
                "surveys/createQuestionnaireSection",
                Input.of(
                        "section",
                        page("Next", question("FREE_TEXT", "What next?").with("key", "own"))
                                .with("showIf", showIf("were-you-there", "yes"))));

        assertThat(questionnaire.parts())
                .isEqualTo("first-page[were-you-there(yes, no), was-it-useful, was-it-useful-2]; next[own]");
    }

    @Test
    void questionsOfTheBankAreCopiedOnceInBothLanguagesAllOrNone() {
        List<String> keys = portal.readAll(
                Account.EVALUATOR, "surveys/questionBank", Map.of(), "questionBank[*].key", String.class);
        assertThat(keys).hasSizeGreaterThan(20).doesNotHaveDuplicates().contains("knowledge", "region", "better");

        questionnaire.change(COPY, bank("response-how", "knowledge", "response-how"));
        assertThat(questionnaire.parts())
                .startsWith("first-page[were-you-there(yes, no), was-it-useful, response-how")
                .contains(", knowledge");
        Question question = questionnaire.form().question("response-how").orElseThrow();
        assertThat(question.text()).isEqualTo(new BilingualText("How has it changed?", "Sut mae wedi newid?"));
        assertThat(question.showIf()).isNull();

        String before = questionnaire.parts();
        assertThat(questionnaire.refusals(COPY, bank("skills", "knowledge")))
                .containsExactly("input.bankQuestionKeys INVALID");
        assertThat(questionnaire.refusals(COPY, bank("skills", "none")))
                .containsExactly("input.bankQuestionKeys NOT_FOUND");
        assertThat(questionnaire.refusals(COPY, bank())).containsExactly("input.bankQuestionKeys REQUIRED");
        assertThat(questionnaire.refusals(COPY, bank("skills").with("sectionKey", "none")))
                .containsExactly("input.sectionKey NOT_FOUND");
        assertThat(questionnaire.parts()).isEqualTo(before);
    }

    @Test
    void theBankSaysWhoWasAskedByTheQuestionOrItsPage() {
        assertThat(conditionInBank("response-how")).containsExactly("response");
        assertThat(conditionInBank("implemented")).containsExactly("attended");
        assertThat(conditionInBank("knowledge")).isEmpty();
    }

    private List<String> conditionInBank(String key) {
        String path = "questionBank[?(@.key=='%s')].question.showIf.questionKey".formatted(key);
        return portal.readAll(Account.EVALUATOR, "surveys/questionBank", Map.of(), path, String.class);
    }

    /** Otherwise a copy would be asked of other people than the question was. */
    @Test
    void aCopyKeepsItsConditionIfTheQuestionOfTheConditionComesEarlier() {
        questionnaire.change(COPY, bank("implemented", "attended", "sharing"));
        questionnaire.change(COPY, bank("response"));
        questionnaire.change(
                "surveys/createQuestionnaireSection",
                Input.of(
                        "section",
                        page("Next", question("FREE_TEXT", "What next?")).with("showIf", showIf("attended", "yes"))));
        questionnaire.change(COPY, bank("response-how").with("sectionKey", "next"));
        questionnaire.change(COPY, bank("long-term"));

        assertThat(condition("implemented")).isNull();
        assertThat(condition("sharing")).isEqualTo(new DisplayCondition("attended", List.of("yes")));
        assertThat(condition("long-term")).isEqualTo(condition("sharing"));
        assertThat(condition("response-how")).isNull();
    }

    private @Nullable DisplayCondition condition(String key) {
        return questionnaire.form().question(key).orElseThrow().showIf();
    }

    private static final String COPY = "surveys/copyBankQuestions";

    private static Input bank(String... keys) {
        return Input.of("sectionKey", "first-page").with("bankQuestionKeys", List.of(keys));
    }

    @Test
    void aChangeOfAPartKeepsItsKeyAndTheOtherParts() {
        questionnaire.change(
                "surveys/updateQuestionnaireSection",
                Input.of("sectionKey", "first-page").with("title", Map.of("en", "Start", "cy", "Dechrau")));
        questionnaire.change(
                "surveys/updateQuestionnaireQuestion",
                question("SINGLE_CHOICE", "Did you come?")
                        .with("questionKey", "were-you-there")
                        .with(
                                "options",
                                List.of(option("Perhaps"), option("I did").with("key", "yes"))));
        questionnaire.change("surveys/updateQuestionnaire", texts("New"));

        assertThat(questionnaire.parts()).isEqualTo("first-page[were-you-there(perhaps, yes), was-it-useful]");
        Form form = questionnaire.form();
        assertThat(form.title().en()).isEqualTo("New");
        assertThat(form.sections().getFirst().title()).isEqualTo(new BilingualText("Start", "Dechrau"));
        assertThat(form.questions().map(question -> question.text().en()))
                .containsExactly("Did you come?", "Was it useful?");
        assertThat(form.question("were-you-there").orElseThrow().options())
                .extracting(option -> option.text().en())
                .containsExactly("Perhaps", "I did");
    }

    @Test
    void aTextThatIsLeftOutStays() {
        questionnaire.change("surveys/updateQuestionnaire", Input.of("title", Map.of("en", "New", "cy", "Newydd")));
        questionnaire.change("surveys/updateQuestionnaire", Input.of("thanks", en("Thank you")));

        Form form = questionnaire.form();
        assertThat(form.title()).isEqualTo(new BilingualText("New", "Newydd"));
        assertThat(form.introduction()).isEqualTo(new BilingualText("I", null));
        assertThat(form.thanks()).isEqualTo(new BilingualText("Thank you", null));
        assertThat(questionnaire.refusals("surveys/updateQuestionnaire", Input.of("title", null)))
                .containsExactly("input.title REQUIRED");
        assertThat(questionnaire.refusals("surveys/updateQuestionnaire", Input.of("introduction", en(" "))))
                .containsExactly("input.introduction.en REQUIRED");
    }

    @Test
    void whatIsLeftOutOfAPartStays() {
        createWhere(Input.of("help", en("Your region."))
                .with("isSensitive", true)
                .with("showIf", showIf("were-you-there", "yes")));
        Question before = questionnaire.form().question("where").orElseThrow();
        Input where = Input.of("questionKey", "where");

        questionnaire.change(QUESTION, where.with("text", en("Where?")));
        var text = new BilingualText("Where?", null);
        assertThat(questionnaire.form().question("where"))
                .contains(new Question(
                        "where",
                        before.kind(),
                        text,
                        new BilingualText("Your region.", null),
                        before.options(),
                        true,
                        null,
                        new DisplayCondition("were-you-there", List.of("yes")),
                        null));
        questionnaire.change(QUESTION, where.with("help", null).with("showIf", null));
        questionnaire.change(QUESTION, where.with("dimension", "REGION").with("hasOther", false));
        assertThat(questionnaire.form().question("where"))
                .contains(new Question(
                        "where", before.kind(), text, null, before.options(), false, Dimension.REGION, null, null));
        assertThat(questionnaire.isSensitive("where")).isTrue();
        assertThat(questionnaire.refusals(
                        QUESTION, where.with("text", null).with("kind", null).with("isSensitive", null)))
                .containsExactlyInAnyOrder("input.text REQUIRED", "input.kind REQUIRED", "input.isSensitive REQUIRED");
    }

    @Test
    void aNewKindWithoutAnswersToPickNeedsTheOthersRemoved() {
        createWhere(Input.of("dimension", "REGION"));
        Input changed = Input.of("questionKey", "where").with("kind", "FREE_TEXT");

        assertThat(questionnaire.refusals(QUESTION, changed))
                .containsExactlyInAnyOrder(
                        "input.options INVALID", "input.hasOther INVALID", "input.dimension INVALID");
        questionnaire.change(
                QUESTION, changed.with("options", null).with("hasOther", false).with("dimension", null));
        assertThat(questionnaire.form().question("where").orElseThrow().kind()).isEqualTo(QuestionKind.FREE_TEXT);
    }

    private void createWhere(Input more) {
        Input where = question("SINGLE_CHOICE", "Where do you work?")
                .with("key", "where")
                .with("options", List.of(option("Here"), option("There")))
                .with("hasOther", true);
        questionnaire.change(
                "surveys/createQuestionnaireQuestion",
                Input.of("sectionKey", "first-page").with("question", where.withAll(more)));
    }

    @Test
    void thePageOfAConditionKeepsItWithANewHeading() {
        Input next = page("Next", question("NUMBER", "One")).with("showIf", showIf("were-you-there", "yes"));
        questionnaire.change("surveys/createQuestionnaireSection", Input.of("section", next));
        Input heading = Input.of("sectionKey", "next").with("title", en("Later"));

        questionnaire.change("surveys/updateQuestionnaireSection", heading);
        assertThat(conditions()).containsExactly("were-you-there[yes]");
        questionnaire.change(
                "surveys/updateQuestionnaireSection",
                Input.of("sectionKey", "next").with("showIf", null));
        assertThat(conditions()).isEmpty();
        assertThat(questionnaire.form().sections().getLast().title().en()).isEqualTo("Later");
    }

    @Test
    void partsAreMovedAndDeleted() {
        questionnaire.change(
                "surveys/createQuestionnaireSection", Input.of("section", page("Next", question("NUMBER", "One"))));
        questionnaire.change(
                "surveys/moveQuestionnaireSection",
                Input.of("sectionKey", "first-page").with("position", 2));
        Input useful = Input.of("questionKey", "was-it-useful");
        questionnaire.change("surveys/moveQuestionnaireQuestion", useful.with("position", 1));
        assertThat(questionnaire.parts()).isEqualTo("next[one]; first-page[was-it-useful, were-you-there(yes, no)]");
        questionnaire.change("surveys/moveQuestionnaireQuestion", useful.with("position", 2));
        assertThat(questionnaire.parts()).isEqualTo("next[one]; first-page[were-you-there(yes, no), was-it-useful]");
        questionnaire.change("surveys/moveQuestionnaireQuestion", useful.with("sectionKey", "next"));
        assertThat(questionnaire.parts()).isEqualTo("next[one, was-it-useful]; first-page[were-you-there(yes, no)]");
        questionnaire.change("surveys/deleteQuestionnaireQuestion", Input.of("questionKey", "one"));
        questionnaire.change("surveys/deleteQuestionnaireSection", Input.of("sectionKey", "first-page"));
        assertThat(questionnaire.parts()).isEqualTo("next[was-it-useful]");
    }

    @Test
    void aPageTakesThirtyQuestionsAndKeepsOne() {
        Input[] questions =
                Stream.generate(() -> question("NUMBER", "Many")).limit(30).toArray(Input[]::new);
        questionnaire.change("surveys/createQuestionnaireSection", Input.of("section", page("Full", questions)));
        Input full = Input.of("sectionKey", "full");

        assertThat(questionnaire.refusals(
                        "surveys/createQuestionnaireQuestion", full.with("question", question("NUMBER", "More"))))
                .containsExactly("input.question FULL");
        assertThat(questionnaire.refusals(COPY, full.with("bankQuestionKeys", List.of("skills", "knowledge"))))
                .containsExactly(" FULL");
        assertThat(questionnaire.otherPart(
                        "surveys/moveQuestionnaireQuestion", full.with("questionKey", "was-it-useful")))
                .isEqualTo("“Full”: A page can have up to 30 questions.");
        assertThat(questionnaire.refusals(
                        "surveys/moveQuestionnaireQuestion", full.with("questionKey", "was-it-useful")))
                .containsExactly(" FULL");
        assertThat(questionnaire.refusals("surveys/createQuestionnaireSection", Input.of("section", page("Empty"))))
                .containsExactly("input.section.questions REQUIRED");
    }

    @Test
    void aCopyHasTheSameKeysAndTextsOfItsOwn() {
        questionnaire.copy(texts("Copy"));

        assertThat(questionnaire.form().title().en()).isEqualTo("Copy");
        assertThat(questionnaire.parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");
    }

    @Test
    void errorsNameTheFieldOfTheChangeOrTheOtherPart() {
        assertThat(questionnaire.refusals(
                        "surveys/createQuestionnaireQuestion",
                        Input.of("sectionKey", "first-page").with("question", question("SINGLE_CHOICE", " "))))
                .contains("input.question.text.en REQUIRED");
        Input useful = Input.of("questionKey", "was-it-useful");
        assertThat(questionnaire.refusals(
                        "surveys/updateQuestionnaireQuestion",
                        useful.with("kind", "SINGLE_CHOICE").with("text", en("Any"))))
                .contains("input.options INVALID");
        assertThat(questionnaire.refusals(
                        "surveys/updateQuestionnaireSection",
                        Input.of("sectionKey", "first-page")
                                .with("title", en("T"))
                                .with("showIf", showIf("none", "x"))))
                .contains("input.showIf.questionKey INVALID");
        questionnaire.change(
                "surveys/updateQuestionnaireQuestion",
                useful.with("kind", "LIKERT")
                        .with("text", en("Was it useful?"))
                        .with("showIf", showIf("were-you-there", "yes")));
        assertThat(questionnaire.otherPart(
                        "surveys/deleteQuestionnaireQuestion", Input.of("questionKey", "were-you-there")))
                .isEqualTo("“Was it useful?”: There is no question with this key.");
        assertThat(questionnaire.refusals("surveys/moveQuestionnaireQuestion", useful.with("sectionKey", "none")))
                .contains("input.sectionKey NOT_FOUND");
        assertThat(questionnaire.parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]");
    }

    /** It was stored while texts could be longer. */
    @Test
    void aTextOfAnotherPartThatIsTooLongIsNotCalledFull() {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(questionnaire.id())),
                Update.update("form.sections.0.questions.1.text.en", "a".repeat(2001)),
                mongo.getCollectionName(Questionnaire.class)); // the version stays

        assertThat(questionnaire.refusals(
                        QUESTION, Input.of("questionKey", "were-you-there").with("text", en("Were you in the room?"))))
                .containsExactly(" TOO_LONG");
    }

    @Test
    void aRefusedTextIsQuotedAtTheFieldOfItsPart() {
        assertThat(questionnaire.errors(
                        QUESTION,
                        Input.of("questionKey", "were-you-there").with("text", en("Is 943 476 5919 your NHS number?"))))
                .extracting(error -> String.join(".", error.field()), UserError::quote)
                .containsExactly(tuple("input.text.en", "943 476 5919"));
    }

    @Test
    void aConditionIsAddedChangedAndRemovedByItself() {
        Input useful = Input.of("questionKey", "was-it-useful");
        questionnaire.change(CONDITION, useful.with("showIf", showIf("were-you-there", "yes")));
        assertThat(conditions()).containsExactly("were-you-there[yes]");
        questionnaire.change(CONDITION, useful.with("showIf", showIf("were-you-there", "no")));
        questionnaire.change(
                "surveys/createQuestionnaireSection", Input.of("section", page("Next", question("NUMBER", "One"))));
        questionnaire.change(CONDITION, Input.of("sectionKey", "next").with("showIf", showIf("were-you-there", "yes")));
        assertThat(conditions()).containsExactly("were-you-there[no]", "were-you-there[yes]");
        questionnaire.change(CONDITION, useful.with("showIf", null));
        questionnaire.change(CONDITION, Input.of("sectionKey", "next"));
        assertThat(conditions()).as("what is left out stays").containsExactly("were-you-there[yes]");
        questionnaire.change(CONDITION, Input.of("sectionKey", "next").with("showIf", null));
        assertThat(conditions()).isEmpty();
        assertThat(questionnaire.parts()).isEqualTo("first-page[were-you-there(yes, no), was-it-useful]; next[one]");
    }

    @Test
    void aConditionIsOfOnePartAndOfAnEarlierQuestion() {
        Input question = Input.of("questionKey", "were-you-there");
        Input both = question.with("sectionKey", "first-page");
        assertThat(questionnaire.refusals(CONDITION, both)).containsExactly("input.questionKey INVALID");
        assertThat(questionnaire.refusals(CONDITION, Input.of("showIf", null)))
                .containsExactly("input.questionKey REQUIRED");
        assertThat(questionnaire.refusals(CONDITION, Input.of("sectionKey", "none")))
                .containsExactly("input.sectionKey NOT_FOUND");
        assertThat(questionnaire.refusals(CONDITION, question.with("showIf", showIf("was-it-useful", "agree"))))
                .containsExactly("input.showIf.questionKey INVALID");
        Input useful = Input.of("questionKey", "was-it-useful");
        assertThat(questionnaire.refusals(CONDITION, useful.with("showIf", showIf("were-you-there", "perhaps"))))
                .containsExactly("input.showIf.anyOf INVALID");
        questionnaire.change(CONDITION, useful.with("showIf", showIf("were-you-there", "no")));
        assertThat(questionnaire.conflict(CONDITION, useful)).isEqualTo(questionnaire.version());
        assertThat(conditions()).containsExactly("were-you-there[no]");
    }

    /** Disclosure control counts who is asked by one answer: see {@link QuestionnaireValidator}. */
    @Test
    void aConditionOnAQuestionWithSeveralAnswersPicksOne() {
        Input goals = question("MULTIPLE_CHOICE", "What for?")
                .with("options", List.of(option("Work"), option("Study"), option("Advice")));
        for (Input next : List.of(goals, question("NUMBER", "How often?"))) {
            questionnaire.change(
                    "surveys/createQuestionnaireQuestion",
                    Input.of("sectionKey", "first-page").with("question", next));
        }
        Input often = Input.of("questionKey", "how-often");
        Input two = showIf("what-for", "work").with("anyOf", List.of("work", "study"));

        assertThat(questionnaire.refusals(CONDITION, often.with("showIf", two)))
                .containsExactly("input.showIf.anyOf INVALID");
        questionnaire.change(CONDITION, often.with("showIf", showIf("what-for", "work")));
        assertThat(conditions()).containsExactly("what-for[work]");
    }

    /** The conditions of the questions and then those of the pages, such as {@code question[answer]}. */
    private List<String> conditions() {
        Form form = questionnaire.form();
        return Stream.concat(
                        form.questions().flatMap(question -> Stream.ofNullable(question.showIf())),
                        form.sections().stream().flatMap(section -> Stream.ofNullable(section.showIf())))
                .map(condition -> condition.questionKey() + condition.anyOf())
                .toList();
    }

    @Test
    void aChangeOfAnOldVersionIsAConflict() {
        Input useful = Input.of("questionKey", "was-it-useful");
        questionnaire.change("surveys/moveQuestionnaireQuestion", useful.with("position", 1));
        assertThat(questionnaire.conflict("surveys/deleteQuestionnaireQuestion", useful))
                .isEqualTo(questionnaire.version());
        assertThat(questionnaire.parts()).isEqualTo("first-page[was-it-useful, were-you-there(yes, no)]");
    }
}
