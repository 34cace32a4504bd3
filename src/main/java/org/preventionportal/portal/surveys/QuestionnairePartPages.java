package org.preventionportal.portal.surveys;

import java.util.Map;
import org.preventionportal.portal.forms.SentForm;
import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** A part of a questionnaire on a page of its own: what is said around it, a page of it, a question. */
@Controller
class QuestionnairePartPages {

    private final QuestionnaireEdits edits;

    QuestionnairePartPages(QuestionnaireEdits edits) {
        this.edits = edits;
    }

    @PageMapping("/questionnaires/{id}/texts")
    String texts(@PathVariable String id, Page page) {
        if (!page.isSent()) {
            return page.ask(QuestionnaireEdits.QUESTION, Map.of()).plain("surveys/texts");
        }
        FormDraft draft = edits.draft(id, page);
        TypedParts typed = edits.typed(page);
        typed.readTexts(draft);
        return edits.send(id, typed, draft, FormPlace.none(), page);
    }

    @PageMapping("/questionnaires/{id}/new-section")
    String newSection(@PathVariable String id, Page page) {
        FormDraft draft = edits.draft(id, page);
        if (!page.isSent()) {
            return part(
                    "surveys/section-new",
                    id,
                    FormPlace.section(draft.sections().size()),
                    page);
        }
        TypedParts typed = edits.typed(page);
        int section = draft.addSection(typed.newSection(draft.names())).section();
        FormPlace place = draft.addQuestion(section, typed.newQuestion(draft.names()));
        return edits.send(id, typed, draft, place, page);
    }

    @PageMapping("/questionnaires/{id}/sections/{section}")
    String section(@PathVariable String id, @PathVariable String section, Page page) {
        FormDraft draft = edits.draft(id, page);
        FormPlace place = draft.section(section);
        if (!page.isSent()) {
            page.with("section", draft.at(place))
                    .with("sections", draft.sections().size());
            return part("surveys/section", id, place, page);
        }
        if (isRemoval(page.sent())) {
            draft.remove(place);
            return edits.send(id, page.sent(), draft, FormPlace.none(), page);
        }
        TypedParts typed = edits.typed(page);
        typed.readSection(draft.at(place));
        return edits.send(id, typed, draft, place, page);
    }

    @PageMapping("/questionnaires/{id}/sections/{section}/new-question")
    String newQuestion(@PathVariable String id, @PathVariable String section, Page page) {
        FormDraft draft = edits.draft(id, page);
        FormPlace at = draft.section(section);
        if (!page.isSent()) {
            page.with("section", draft.at(at));
            return part("surveys/question-new", id, after(at, draft), page);
        }
        TypedParts typed = edits.typed(page);
        FormPlace place = draft.addQuestion(at.section(), typed.newQuestion(draft.names()));
        return edits.send(id, typed, draft, place, page);
    }

    @PageMapping("/questionnaires/{id}/questions/{question}")
    String question(@PathVariable String id, @PathVariable String question, Page page) {
        FormDraft draft = edits.draft(id, page);
        FormPlace place = draft.question(question);
        if (!page.isSent()) {
            page.with("question", draft.at(place))
                    .with("section", draft.at(FormPlace.section(place.section())))
                    .with("neighbours", draft.questions(place.section()).size());
            return part("surveys/question", id, place, page);
        }
        if (isRemoval(page.sent())) {
            draft.remove(place);
            return edits.send(id, page.sent(), draft, FormPlace.none(), page);
        }
        TypedParts typed = edits.typed(page);
        typed.readQuestion(draft.at(place));
        String section = typed.form().first("section");
        boolean moves = !section.isEmpty() && draft.section(section).section() != place.section();
        FormPlace now = moves ? draft.moveTo(place, draft.section(section).section()) : place;
        return edits.send(id, typed, draft, now, page);
    }

    private String part(String name, String id, FormPlace place, Page page) {
        return page.with("conditions", ConditionChoices.before(place, edits.form(id, page)))
                .ask(QuestionnaireEdits.QUESTION, Map.of())
                .plain(name);
    }

    private static FormPlace after(FormPlace section, FormDraft draft) {
        return new FormPlace(
                section.section(), draft.questions(section.section()).size());
    }

    private static boolean isRemoval(SentForm form) {
        return form.first("remove").equals("true");
    }
}
