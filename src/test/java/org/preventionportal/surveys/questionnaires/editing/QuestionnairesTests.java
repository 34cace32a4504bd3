package org.preventionportal.surveys.questionnaires.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.Portal;
import org.preventionportal.support.SliceTest;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.questionnaires.BilingualText;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.QuestionnaireId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tests that questionnaires are valid, are locked by campaigns, and list what is not translated. */
@SliceTest
class QuestionnairesTests {

    private static final Account EVALUATOR = Account.EVALUATOR;
    private static final Map<String, String> TEXT = Map.of("en", "Text");

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires builtIn;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        builtIn.install();
        builtIn.install();
    }

    private record Seen(
            @Nullable String id,
            @Nullable Integer version,
            int versionNumber,
            boolean isLocked,
            @Nullable List<String> untranslated) {}

    @Test
    void builtInQuestionnairesAreCompleteInBothLanguages() {
        assertThat(portal.readAll(EVALUATOR, "surveys/questionnaires", Map.of(), "questionnaires.nodes", Seen.class))
                .contains(
                        new Seen(SurveyPlans.YEAR_ONE, null, 1, false, List.of()),
                        new Seen(SurveyPlans.EVENT_FEEDBACK, null, 1, false, List.of()));
    }

    @Test
    void questionnairesAreFoundByWordsInBothLanguages() {
        assertThat(found("sessions")).containsExactly(SurveyPlans.EVENT_FEEDBACK);
        assertThat(found("newid")).containsExactly(SurveyPlans.YEAR_ONE);
        assertThat(found("zebra")).isEmpty();
        assertThat(found("the")).isEmpty();
        assertThat(found("")).hasSizeGreaterThan(1);
    }

    private List<String> found(String words) {
        return portal.readAll(
                EVALUATOR,
                "surveys/questionnaires",
                Map.of("words", words),
                "questionnaires.nodes[*].id",
                String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {SurveyPlans.YEAR_ONE, SurveyPlans.EVENT_FEEDBACK})
    void introductionsLeaveItToThePageToSayWhatResultsShow(String id) {
        BilingualText introduction = builtIn.form(new QuestionnaireId(id)).introduction();
        assertThat(introduction.in(Language.EN))
                .contains("apart from your name")
                .doesNotContain("fewer than");
        assertThat(introduction.in(Language.CY)).contains("ar wahân").doesNotContain("llai na");
    }

    @ParameterizedTest
    @MethodSource
    void invalidFormsAreRefusedWithAPath(String place, List<Input> questions) {
        GraphQlTester.Response refused = create(section("one", questions));
        refused.path("createQuestionnaire.questionnaire").valueIsNull();
        assertThat(Portal.userErrors(refused, "surveys/createQuestionnaire"))
                .extracting(error -> String.join(".", error.field()))
                .anySatisfy(field -> assertThat(field).contains("form.sections.0.questions." + place));
    }

    static Stream<Arguments> invalidFormsAreRefusedWithAPath() {
        Input likert = question("a", "LIKERT");
        Input other = question("b", "LIKERT");
        Input words = question("a", "FREE_TEXT");
        return Stream.of(
                Arguments.of("0.showIf.questionKey", List.of(showIf(words, "a", "x"))),
                Arguments.of("0.showIf.questionKey", List.of(showIf(words, "b", "x"), other)),
                Arguments.of("0.showIf.questionKey", List.of(showIf(words, "gone", "x"))),
                Arguments.of("1.showIf.anyOf", List.of(likert, showIf(other, "a", "maybe"))),
                Arguments.of("1.showIf.questionKey", List.of(question("a", "NUMBER"), showIf(other, "a", "x"))),
                Arguments.of("1.key", List.of(likert, likert)),
                Arguments.of("0.key", List.of(question("A b", "LIKERT"))),
                Arguments.of("0.options", List.of(question("a", "SINGLE_CHOICE"))),
                Arguments.of("0.options", List.of(likert.with("options", List.of(option("x"))))),
                Arguments.of(
                        "0.options.0.key",
                        List.of(question("a", "SINGLE_CHOICE").with("options", List.of(option("other"))))),
                Arguments.of(
                        "0.options.1.key",
                        List.of(question("a", "SINGLE_CHOICE").with("options", List.of(option("x"), option("x"))))),
                Arguments.of("0.hasOther", List.of(likert.with("hasOther", true))),
                Arguments.of("0.dimension", List.of(words.with("dimension", "REGION"))),
                Arguments.of("0.text.en", List.of(words.with("text", Map.of("en", " ")))));
    }

    private static Input question(String key, String kind) {
        return Input.of("key", key).with("kind", kind).with("text", TEXT);
    }

    private static Input showIf(Input part, String question, String choice) {
        return part.with("showIf", Input.of("questionKey", question).with("anyOf", List.of(choice)));
    }

    private static Input option(String key) {
        return Input.of("key", key).with("text", TEXT);
    }

    private static Input section(String key, List<Input> questions) {
        return Input.of("key", key).with("title", TEXT).with("questions", questions);
    }

    private GraphQlTester.Response create(Input... sections) {
        return portal.ask(EVALUATOR, "surveys/createQuestionnaire", Map.of("input", form(sections)));
    }

    private static Input form(Input... sections) {
        return Input.of("form", texts("Text").with("sections", List.of(sections)))
                .withKey();
    }

    private static Input texts(String title) {
        return Input.of("title", Map.of("en", title)).with("introduction", TEXT).with("thanks", TEXT);
    }

    @Test
    void aConditionOnAConditionalPageMustUseThatPage() {
        Input first = section("one", List.of(question("a", "LIKERT"), question("b", "LIKERT")));
        Input second = section("two", List.of(showIf(question("c", "LIKERT"), "b", "agree")));
        assertThat(portal.codes(EVALUATOR, "surveys/createQuestionnaire", form(first, showIf(second, "a", "agree"))))
                .containsExactly("INVALID");
    }

    @Test
    void anOpenCampaignKeepsItsVersionAndTheNextUpdateStartsANewOne() {
        var surveys = new SurveyDriver(portal, EVALUATOR);
        assertThat(update(1)).isEmpty();
        assertThat(eventFeedback()).isEqualTo(new Seen(null, 2, 1, false, null));
        var campaign = surveys.open(surveys.plan(SurveyPlans.openLink(SurveyPlans.EVENT_FEEDBACK, 5)));
        assertThat(eventFeedback()).isEqualTo(new Seen(null, 3, 1, true, null));
        assertThat(update(1)).containsExactly("CONFLICT");
        assertThat(update(3)).isEmpty();
        assertThat(eventFeedback()).isEqualTo(new Seen(null, 4, 2, false, null));
        assertThat(portal.read(
                        EVALUATOR,
                        "surveys/surveyCampaign",
                        Map.of("id", campaign.id()),
                        "surveyCampaign.questionnaireVersionNumber",
                        Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aPreviewFollowsTheAnswersAndShowsMissingTranslations() {
        Input translated = question("a", "LIKERT").with("text", Map.of("en", "A", "cy", "A"));
        Input input = form(section("one", List.of(translated, showIf(question("b", "FREE_TEXT"), "a", "agree"))));
        Created created =
                portal.change(EVALUATOR, "surveys/createQuestionnaire", input, "questionnaire", Created.class);
        assertThat(created.untranslated()).contains("sections.0.questions.1.text");
        String id = created.id();

        assertThat(preview(id, List.of())).containsExactly("a CY");
        assertThat(preview(
                        id,
                        List.of(Input.of("questionKey", "a").with("answer", Map.of("choiceKeys", List.of("agree"))))))
                .containsExactly("a CY", "b EN");
    }

    private record Created(String id, List<String> untranslated) {}

    /** Returns the questions that are asked, with the language of each. */
    private List<String> preview(String id, List<Input> answers) {
        return portal
                .readAll(
                        EVALUATOR,
                        "surveys/questionnairePreview",
                        Map.of("id", id, "language", "CY", "answers", answers),
                        "questionnaire.preview.sections[*].questions[*]",
                        Asked.class)
                .stream()
                .map(question -> question.key() + " " + question.language())
                .toList();
    }

    private record Asked(String key, Language language) {}

    private List<String> update(int version) {
        return portal.codes(
                EVALUATOR,
                "surveys/updateQuestionnaire",
                texts("Title")
                        .with("questionnaireId", SurveyPlans.EVENT_FEEDBACK)
                        .with("version", version));
    }

    private Seen eventFeedback() {
        return portal.read(
                EVALUATOR,
                "surveys/questionnaire",
                Map.of("id", SurveyPlans.EVENT_FEEDBACK),
                "questionnaire",
                Seen.class);
    }
}
