package org.preventionportal.portal.surveys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves a page each for the parts of a questionnaire: its texts, its pages and its questions. */
@Controller
class QuestionnairePartPages {

    private static final String QUERY = "surveys/questionnaire";
    private static final String QUESTIONNAIRE = "questionnaireId";
    private static final String SECTION = "sectionKey";
    private static final String QUESTION = "questionKey";
    static final List<String> TEXT_FIELDS = List.of("title", "introduction", "thanks");
    static final List<String> SECTION_FIELDS = List.of("title", "showIf");
    static final List<String> QUESTION_FIELDS =
            List.of("text", "help", "kind", "options", "hasOther", "dimension", "isSensitive", "showIf");

    @PageMapping(path = "/questionnaires/{id}/texts", subject = "questionnaireId", accepts = "updateQuestionnaire")
    String texts(@PathVariable String id, Page page) {
        return page.isSubmitted()
                ? send(SubmittedPart.of(page.submitted()), TEXT_FIELDS, Map.of(QUESTIONNAIRE, id), page)
                : page.ask(QUERY, Map.of()).plain("surveys/texts");
    }

    @PageMapping(
            path = "/questionnaires/{id}/new-section",
            subject = "questionnaireId",
            accepts = "createQuestionnaireSection")
    String newSection(@PathVariable String id, Page page) {
        if (page.isSubmitted()) {
            return send(SubmittedPart.of(page.submitted(), "section.questions[0]."), Map.of(QUESTIONNAIRE, id), page);
        }
        QuestionnaireView view = view(page);
        return page.with("conditions", view.conditions()).plain("surveys/section-new");
    }

    @PageMapping(
            path = "/questionnaires/{id}/sections/{sectionKey}",
            subject = "questionnaireId",
            accepts = {"updateQuestionnaireSection", "moveQuestionnaireSection", "deleteQuestionnaireSection"})
    String section(@PathVariable String id, @PathVariable String sectionKey, Page page) {
        if (page.isSubmitted()) {
            Map<String, Object> fixed = Map.of(QUESTIONNAIRE, id, SECTION, sectionKey);
            return send(SubmittedPart.of(page.submitted()), SECTION_FIELDS, fixed, page);
        }
        QuestionnaireView view = view(page);
        Map<?, ?> shown = view.section(sectionKey);
        return page.with("section", shown)
                .with("position", view.sections().indexOf(shown) + 1)
                .with("conditions", view.conditionsOfSection(shown))
                .plain("surveys/section");
    }

    @PageMapping(
            path = "/questionnaires/{id}/sections/{sectionKey}/new-question",
            subject = "questionnaireId",
            accepts = "createQuestionnaireQuestion")
    String newQuestion(@PathVariable String id, @PathVariable String sectionKey, Page page) {
        if (page.isSubmitted()) {
            return send(
                    SubmittedPart.of(page.submitted(), "question."),
                    Map.of(QUESTIONNAIRE, id, SECTION, sectionKey),
                    page);
        }
        QuestionnaireView view = view(page);
        Map<?, ?> shown = view.section(sectionKey);
        return page.with("section", shown)
                .with("conditions", view.conditionsOfNewQuestion(shown))
                .plain("surveys/question-new");
    }

    @PageMapping(
            path = "/questionnaires/{id}/sections/{sectionKey}/bank",
            subject = "questionnaireId",
            accepts = "copyBankQuestions")
    String bank(@PathVariable String id, @PathVariable String sectionKey, Page page) {
        return page.isSubmitted()
                ? page.send(Map.of(QUESTIONNAIRE, id, SECTION, sectionKey))
                : page.with(SECTION, sectionKey)
                        .with("questionBank", BankQuestions.all(page))
                        .view("surveys/bank", Map.of());
    }

    @PageMapping(
            path = "/questionnaires/{id}/questions/{questionKey}",
            subject = "questionnaireId",
            accepts = {
                "updateQuestionnaireQuestion",
                "moveQuestionnaireQuestion",
                "deleteQuestionnaireQuestion",
                "createQuestionnaireOption",
                "moveQuestionnaireOption",
                "deleteQuestionnaireOption"
            })
    String question(@PathVariable String id, @PathVariable String questionKey, Page page) {
        if (page.isSubmitted()) {
            Map<String, Object> fixed = Map.of(QUESTIONNAIRE, id, QUESTION, questionKey);
            return send(SubmittedPart.of(page.submitted(), ""), QUESTION_FIELDS, fixed, page);
        }
        QuestionnaireView view = view(page);
        Map<?, ?> shown = view.question(questionKey);
        Map<?, ?> section = view.sectionOf(questionKey);
        return page.with("question", shown)
                .with("section", section)
                .with("positions", view.mostQuestions())
                .with("conditions", view.conditionsOfQuestion(shown, section))
                .plain("surveys/question");
    }

    /** @param fixed fields of the input that are in the address */
    static String send(SubmittedPart part, Map<String, Object> fixed, Page page) {
        return send(part, List.of(), fixed, page);
    }

    /** @param shown the fields that the page shows of a part that is updated; one that was left blank is emptied */
    private static String send(SubmittedPart part, List<String> shown, Map<String, Object> fixed, Page page) {
        InputReader reader = new InputReader(part.values());
        Map<String, Object> input = reader.patch(page.inputOf(part.form().operation()), "", shown, fixed);
        return page.send(part.form(), part.problems(reader), input, part::place);
    }

    private static QuestionnaireView view(Page page) {
        var questionnaire =
                (Map<?, ?>) Objects.requireNonNull(page.ask(QUERY, Map.of()).found("questionnaire"));
        return new QuestionnaireView((Map<?, ?>) Objects.requireNonNull(questionnaire.get("form")));
    }
}
