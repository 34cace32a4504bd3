package org.preventionportal.surveys.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.PortalTest;
import org.preventionportal.surveys.SurveyDriver;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that questionnaires are valid, are locked by campaigns, and list what is not translated. */
@PortalTest
class QuestionnairesTests {

    private static final Account EVALUATOR = Account.EVALUATOR;

    @Autowired
    private HttpPortal portal;

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

    @Test
    void builtInQuestionnairesAreCompleteInBothLanguages() {
        assertThat(portal.text(
                        EVALUATOR,
                        "{ questionnaires(first: 10) { edges { node { id versionNumber isLocked untranslated } } } }"))
                .contains("id=qst_year-one, versionNumber=1, isLocked=false, untranslated=[]")
                .contains("id=qst_event-feedback, versionNumber=1, isLocked=false, untranslated=[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {key: "a", kind: FREE_TEXT, text: T, showIf: {questionKey: "a", anyOf: ["x"]}}                                      | questions.0.showIf.questionKey
            {key: "a", kind: FREE_TEXT, text: T, showIf: {questionKey: "b", anyOf: ["x"]}}, {key: "b", kind: LIKERT, text: T}    | questions.0.showIf.questionKey
            {key: "a", kind: FREE_TEXT, text: T, showIf: {questionKey: "gone", anyOf: ["x"]}}                                   | questions.0.showIf.questionKey
            {key: "a", kind: LIKERT, text: T}, {key: "b", kind: LIKERT, text: T, showIf: {questionKey: "a", anyOf: ["maybe"]}}   | questions.1.showIf.anyOf
            {key: "a", kind: NUMBER, text: T}, {key: "b", kind: LIKERT, text: T, showIf: {questionKey: "a", anyOf: ["x"]}}       | questions.1.showIf.questionKey
            {key: "a", kind: LIKERT, text: T}, {key: "a", kind: LIKERT, text: T}                                              | questions.1.key
            {key: "A b", kind: LIKERT, text: T}                                                                              | questions.0.key
            {key: "a", kind: SINGLE_CHOICE, text: T}                                                                         | questions.0.options
            {key: "a", kind: LIKERT, text: T, options: [{key: "x", text: T}]}                                                 | questions.0.options
            {key: "a", kind: SINGLE_CHOICE, text: T, options: [{key: "other", text: T}]}                                      | questions.0.options
            {key: "a", kind: LIKERT, text: T, hasOther: true}                                                                | questions.0.hasOther
            {key: "a", kind: FREE_TEXT, text: T, dimension: REGION}                                                          | questions.0.dimension
            {key: "a", kind: FREE_TEXT, text: {en: " "}}                                                                     | questions.0.text.en
            """)
    void invalidFormsAreRefusedWithAPath(String questions, String place) {
        Map<?, ?> payload = portal.change(
                EVALUATOR,
                "createQuestionnaire",
                "idempotencyKey: \"%s\", %s".formatted(UUID.randomUUID(), form(questions)),
                "questionnaire { id }");
        assertThat(payload.get("questionnaire")).isNull();
        assertThat(String.valueOf(payload.get("userErrors")).replace(", ", ".")).contains("form.sections.0." + place);
    }

    @Test
    void aConditionOnAConditionalPageMustUseThatPage() {
        String form = form(
                "{key: \"a\", kind: LIKERT, text: T}, {key: \"b\", kind: LIKERT, text: T}]}, {key: \"two\", title: T, showIf: {questionKey: \"a\", anyOf: [\"agree\"]}, questions: [{key: \"c\", kind: LIKERT, text: T, showIf: {questionKey: \"b\", anyOf: [\"agree\"]}}");
        assertThat(portal.codes(
                        EVALUATOR,
                        "createQuestionnaire",
                        "idempotencyKey: \"%s\", %s".formatted(UUID.randomUUID(), form)))
                .containsExactly("INVALID");
    }

    @Test
    void anOpenCampaignKeepsItsVersionAndTheNextUpdateStartsANewOne() {
        var surveys = new SurveyDriver(portal, EVALUATOR);
        update(1);
        assertThat(versions()).contains("versionNumber=1, isLocked=false, version=2");
        var campaign = surveys.plan(
                "name: \"Any\", questionnaireId: \"qst_event-feedback\", invitation: OPEN_LINK, cap: 5, closesOn: \"%s\""
                        .formatted(Given.later()));
        surveys.change("openSurveyCampaign", campaign, "");
        assertThat(versions()).contains("versionNumber=1, isLocked=true, version=3");
        assertThat(portal.codes(EVALUATOR, "updateQuestionnaire", updateInput(1)))
                .containsExactly("CONFLICT");
        update(3);
        assertThat(versions()).contains("versionNumber=2, isLocked=false, version=4");
        assertThat(portal.text(
                        EVALUATOR,
                        "{ surveyCampaign(id: \"%s\") { questionnaireVersionNumber } }".formatted(campaign.id())))
                .contains("questionnaireVersionNumber=1");
    }

    @Test
    void aPreviewFollowsTheAnswersAndShowsMissingTranslations() {
        Map<?, ?> created = portal.change(
                EVALUATOR,
                "createQuestionnaire",
                "idempotencyKey: \"%s\", %s"
                        .formatted(
                                UUID.randomUUID(),
                                form(
                                        "{key: \"a\", kind: LIKERT, text: {en: \"A\", cy: \"A\"}}, {key: \"b\", kind: FREE_TEXT, text: T, showIf: {questionKey: \"a\", anyOf: [\"agree\"]}}")),
                "questionnaire { id untranslated }");
        assertThat(String.valueOf(created)).contains("sections.0.questions.1.text");
        String id = String.valueOf(((Map<?, ?>) Objects.requireNonNull(created.get("questionnaire"))).get("id"));

        assertThat(preview(id, "[]")).contains("language=CY, key=a").doesNotContain("key=b");
        assertThat(preview(id, "[{questionKey: \"a\", answer: {choiceKeys: [\"agree\"]}}]"))
                .contains("language=EN, key=b");
    }

    private String preview(String id, String answers) {
        return portal.text(
                EVALUATOR,
                "{ questionnaire(id: \"%s\") { preview(language: CY, answers: %s) { state sections { questions { language key } } } } }"
                        .formatted(id, answers));
    }

    private void update(int version) {
        assertThat(portal.codes(EVALUATOR, "updateQuestionnaire", updateInput(version)))
                .isEmpty();
    }

    private static String updateInput(int version) {
        return "questionnaireId: \"qst_event-feedback\", version: %d, title: {en: \"Title\"}, introduction: {en: \"Why\"}, thanks: {en: \"Thanks\"}"
                .formatted(version);
    }

    private String versions() {
        return portal.text(
                EVALUATOR, "{ questionnaire(id: \"qst_event-feedback\") { versionNumber isLocked version } }");
    }

    private static String form(String questions) {
        return "form: {title: T, introduction: T, thanks: T, sections: [{key: \"one\", title: T, questions: [%s]}]}"
                .formatted(questions)
                .replace(": T", ": {en: \"Text\"}");
    }
}
