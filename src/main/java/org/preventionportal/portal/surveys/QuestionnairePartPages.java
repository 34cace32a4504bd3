package org.preventionportal.portal.surveys;

import java.util.Map;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves a page each for the parts of a questionnaire: its texts, its pages and its questions. */
@Controller
class QuestionnairePartPages {

    private final QuestionnaireUpdater updater;

    QuestionnairePartPages(QuestionnaireUpdater updater) {
        this.updater = updater;
    }

    @PageMapping("/questionnaires/{id}/texts")
    String texts(@PathVariable String id, Page page) {
        if (!page.isSubmitted()) {
            return page.ask(QuestionnaireUpdater.QUERY, Map.of()).plain("surveys/texts");
        }
        FormDraft draft = updater.draft(id, page);
        QuestionnairePartReader typed = updater.typed(page);
        typed.readTexts(draft);
        return updater.send(id, typed, draft, FormPosition.none(), page);
    }

    @PageMapping("/questionnaires/{id}/new-section")
    String newSection(@PathVariable String id, Page page) {
        FormDraft draft = updater.draft(id, page);
        if (!page.isSubmitted()) {
            return part(
                    "surveys/section-new",
                    id,
                    FormPosition.section(draft.sections().size()),
                    page);
        }
        QuestionnairePartReader typed = updater.typed(page);
        int section = draft.addSection(typed.newSection(draft.keys())).section();
        FormPosition position = draft.addQuestion(section, typed.newQuestion(draft.keys()));
        return updater.send(id, typed, draft, position, page);
    }

    @PageMapping("/questionnaires/{id}/sections/{section}")
    String section(@PathVariable String id, @PathVariable String section, Page page) {
        FormDraft draft = updater.draft(id, page);
        FormPosition position = draft.section(section);
        if (!page.isSubmitted()) {
            page.with("section", draft.at(position))
                    .with("sections", draft.sections().size());
            return part("surveys/section", id, position, page);
        }
        if (isRemoval(page.submitted())) {
            draft.remove(position);
            return updater.send(id, page.submitted(), draft, FormPosition.none(), page);
        }
        QuestionnairePartReader typed = updater.typed(page);
        typed.readSection(draft.at(position));
        return updater.send(id, typed, draft, position, page);
    }

    @PageMapping("/questionnaires/{id}/sections/{section}/new-question")
    String newQuestion(@PathVariable String id, @PathVariable String section, Page page) {
        FormDraft draft = updater.draft(id, page);
        FormPosition at = draft.section(section);
        if (!page.isSubmitted()) {
            page.with("section", draft.at(at));
            return part("surveys/question-new", id, after(at, draft), page);
        }
        QuestionnairePartReader typed = updater.typed(page);
        FormPosition position = draft.addQuestion(at.section(), typed.newQuestion(draft.keys()));
        return updater.send(id, typed, draft, position, page);
    }

    @PageMapping("/questionnaires/{id}/questions/{question}")
    String question(@PathVariable String id, @PathVariable String question, Page page) {
        FormDraft draft = updater.draft(id, page);
        FormPosition position = draft.question(question);
        if (!page.isSubmitted()) {
            page.with("question", draft.at(position))
                    .with("section", draft.at(FormPosition.section(position.section())))
                    .with("neighbours", draft.questions(position.section()).size());
            return part("surveys/question", id, position, page);
        }
        if (isRemoval(page.submitted())) {
            draft.remove(position);
            return updater.send(id, page.submitted(), draft, FormPosition.none(), page);
        }
        QuestionnairePartReader typed = updater.typed(page);
        typed.readQuestion(draft.at(position));
        String section = typed.form().first("section");
        boolean moves = !section.isEmpty() && draft.section(section).section() != position.section();
        FormPosition now = moves ? draft.moveTo(position, draft.section(section).section()) : position;
        return updater.send(id, typed, draft, now, page);
    }

    private String part(String name, String id, FormPosition position, Page page) {
        return page.with("conditions", ConditionChoices.before(position, updater.form(id, page)))
                .ask(QuestionnaireUpdater.QUERY, Map.of())
                .plain(name);
    }

    private static FormPosition after(FormPosition section, FormDraft draft) {
        return new FormPosition(
                section.section(), draft.questions(section.section()).size());
    }

    private static boolean isRemoval(SubmittedForm form) {
        return form.first("remove").equals("true");
    }
}
