package org.preventionportal.surveys.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Portal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.SurveyDriver;
import org.springframework.beans.factory.annotation.Autowired;

/** Questionnaires hang together, are frozen, and say what is not translated. */
@PortalTest
class QuestionnairesTests {

    private static final Account EVALUATOR = Account.EVALUATOR;

    @Autowired
    private Portal portal;

    @Autowired
    private Given given;

    @Autowired
    private BuiltInQuestionnaires shipped;

    @BeforeEach
    void begin() {
        given.partnersOnly();
        shipped.load();
        shipped.load();
    }

    @Test
    void whatIsShippedIsWholeInBothLanguages() {
        assertThat(portal.text(
                        EVALUATOR,
                        "{ questionnaires(first: 10) { edges { node { id edition frozen untranslated } } } }"))
                .contains("id=qst_year-one, edition=1, frozen=false, untranslated=[]")
                .contains("id=qst_event-feedback, edition=1, frozen=false, untranslated=[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: "a", kind: FREE_TEXT, text: T, showIf: {question: "a", anyOf: ["x"]}}                                      | questions.0.showIf.question
            {id: "a", kind: FREE_TEXT, text: T, showIf: {question: "b", anyOf: ["x"]}}, {id: "b", kind: LIKERT, text: T}    | questions.0.showIf.question
            {id: "a", kind: FREE_TEXT, text: T, showIf: {question: "gone", anyOf: ["x"]}}                                   | questions.0.showIf.question
            {id: "a", kind: LIKERT, text: T}, {id: "b", kind: LIKERT, text: T, showIf: {question: "a", anyOf: ["maybe"]}}   | questions.1.showIf.anyOf
            {id: "a", kind: NUMBER, text: T}, {id: "b", kind: LIKERT, text: T, showIf: {question: "a", anyOf: ["x"]}}       | questions.1.showIf.question
            {id: "a", kind: LIKERT, text: T}, {id: "a", kind: LIKERT, text: T}                                              | questions.1.id
            {id: "A b", kind: LIKERT, text: T}                                                                              | questions.0.id
            {id: "a", kind: SINGLE_CHOICE, text: T}                                                                         | questions.0.options
            {id: "a", kind: LIKERT, text: T, options: [{id: "x", text: T}]}                                                 | questions.0.options
            {id: "a", kind: SINGLE_CHOICE, text: T, options: [{id: "other", text: T}]}                                      | questions.0.options
            {id: "a", kind: LIKERT, text: T, hasOther: true}                                                                | questions.0.hasOther
            {id: "a", kind: FREE_TEXT, text: T, dimension: REGION}                                                          | questions.0.dimension
            {id: "a", kind: FREE_TEXT, text: {en: " "}}                                                                     | questions.0.text.en
            """)
    void whatDoesNotHangTogetherIsRefusedWithItsPlace(String questions, String place) {
        Map<?, ?> payload = portal.change(
                EVALUATOR,
                "createQuestionnaire",
                "idempotencyKey: \"%s\", %s".formatted(UUID.randomUUID(), form(questions)),
                "questionnaire { id }");
        assertThat(payload.get("questionnaire")).isNull();
        assertThat(String.valueOf(payload.get("userErrors")).replace(", ", ".")).contains("form.sections.0." + place);
    }

    @Test
    void aConditionWithinASectionThatNotEverybodySeesLooksWithinIt() {
        String form = form(
                "{id: \"a\", kind: LIKERT, text: T}, {id: \"b\", kind: LIKERT, text: T}]}, {id: \"two\", title: T, showIf: {question: \"a\", anyOf: [\"agree\"]}, questions: [{id: \"c\", kind: LIKERT, text: T, showIf: {question: \"b\", anyOf: [\"agree\"]}}");
        assertThat(portal.codes(
                        EVALUATOR,
                        "createQuestionnaire",
                        "idempotencyKey: \"%s\", %s".formatted(UUID.randomUUID(), form)))
                .containsExactly("INVALID");
    }

    @Test
    void onceACampaignHasOpenedAChangeBeginsANewEditionAndTheCampaignKeepsItsOwn() {
        var surveys = new SurveyDriver(portal, EVALUATOR);
        edit(1);
        assertThat(editions()).contains("edition=1, frozen=false, version=2");
        var campaign = surveys.plan(
                "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: OPEN_LINK, cap: 5, closesOn: \"%s\""
                        .formatted(Given.later()));
        surveys.change("openSurveyCampaign", campaign, "");
        assertThat(editions()).contains("edition=1, frozen=true, version=3");
        assertThat(portal.codes(EVALUATOR, "editQuestionnaire", editing(1))).containsExactly("CONFLICT");
        edit(3);
        assertThat(editions()).contains("edition=2, frozen=false, version=4");
        assertThat(portal.text(EVALUATOR, "{ surveyCampaign(id: \"%s\") { edition } }".formatted(campaign.id())))
                .contains("edition=1");
    }

    @Test
    void aPreviewFollowsTheAnswersAndShowsWhatIsNotTranslated() {
        edit(1);
        assertThat(preview("[]")).contains("language=CY, id=a").doesNotContain("id=b");
        assertThat(preview("[{questionId: \"a\", answer: {choices: [\"agree\"]}}]"))
                .contains("language=EN, id=b");
        assertThat(portal.text(EVALUATOR, "{ questionnaire(id: \"qst_event-feedback\") { untranslated } }"))
                .contains("sections.0.questions.1.text");
    }

    private String preview(String answers) {
        return portal.text(
                EVALUATOR,
                "{ questionnairePreview(id: \"qst_event-feedback\", language: CY, answers: %s) { state sections { questions { language id } } } }"
                        .formatted(answers));
    }

    private void edit(int version) {
        assertThat(portal.codes(EVALUATOR, "editQuestionnaire", editing(version)))
                .isEmpty();
    }

    private static String editing(int version) {
        return "questionnaireId: \"qst_event-feedback\", version: %d, %s"
                .formatted(
                        version,
                        form(
                                "{id: \"a\", kind: LIKERT, text: {en: \"A\", cy: \"A\"}}, {id: \"b\", kind: FREE_TEXT, text: T, showIf: {question: \"a\", anyOf: [\"agree\"]}}"));
    }

    private String editions() {
        return portal.text(EVALUATOR, "{ questionnaire(id: \"qst_event-feedback\") { edition frozen version } }");
    }

    private static String form(String questions) {
        return "form: {title: T, introduction: T, thanks: T, sections: [{id: \"one\", title: T, questions: [%s]}]}"
                .formatted(questions)
                .replace(": T", ": {en: \"Text\"}");
    }
}
