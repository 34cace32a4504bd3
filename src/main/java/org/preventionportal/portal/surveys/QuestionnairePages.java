package org.preventionportal.portal.surveys;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the list of questionnaires, a new questionnaire, and one questionnaire with its parts. */
@Controller
class QuestionnairePages {

    @GetMapping("/questionnaires")
    String questionnaires(Page page) {
        return page.view("surveys/questionnaires", Map.of());
    }

    /** Creates a questionnaire with a first question. */
    @OfficersAndEvaluators
    @PageMapping(path = "/questionnaires/new", accepts = "createQuestionnaire")
    String create(Page page) {
        return page.isSubmitted()
                ? QuestionnairePartPages.send(
                        SubmittedPart.of(page.submitted(), "form.sections[0].questions[0]."), Map.of(), page)
                : page.with("conditions", List.of()).plain("surveys/questionnaire-new");
    }

    /** Creates a copy of a questionnaire. */
    @PageMapping(path = "/questionnaires/{id}/copy", subject = "questionnaireId", accepts = "copyQuestionnaire")
    String copy(@PathVariable String id, Page page) {
        return page.isSubmitted()
                ? page.send(Map.of("questionnaireId", id))
                : page.view("surveys/questionnaire-copy", Map.of());
    }

    /** Shows the whole questionnaire; its forms move a part up or down. */
    @PageMapping(
            path = "/questionnaires/{id}",
            subject = "questionnaireId",
            accepts = {"moveQuestionnaireSection", "moveQuestionnaireQuestion"})
    String questionnaire(@PathVariable String id, Page page) {
        return page.isSubmitted()
                ? page.send(Map.of("questionnaireId", id))
                : page.ask("surveys/questionnaire.form", Map.of()).plain("surveys/questionnaire");
    }

    /** Shows the survey as a respondent sees it; the picked answers decide which questions follow. */
    @GetMapping("/questionnaires/{id}/preview")
    String preview(Page page) {
        return page.view("surveys/preview", Map.of());
    }
}
