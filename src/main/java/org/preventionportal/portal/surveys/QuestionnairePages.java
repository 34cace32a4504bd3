package org.preventionportal.portal.surveys;

import graphql.schema.GraphQLInputObjectType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the list of questionnaires, a new questionnaire, and one questionnaire with its parts. */
@Controller
class QuestionnairePages {

    private final QuestionnaireUpdater updater;

    QuestionnairePages(QuestionnaireUpdater updater) {
        this.updater = updater;
    }

    @GetMapping("/questionnaires")
    String questionnaires(Page page) {
        return page.view("surveys/questionnaires", Map.of());
    }

    /** Creates a copy of a questionnaire, or a new one with a first question. */
    @PageMapping("/questionnaires/new")
    String create(@RequestParam(required = false) @Nullable String from, Page page) {
        if (!page.isSubmitted()) {
            return from == null
                    ? page.with("conditions", List.of()).plain("surveys/questionnaire-new")
                    : page.view("surveys/questionnaire-copy", Map.of("id", from));
        }
        GraphQLInputObjectType whole = QuestionnairePartReader.part(page.inputOf("createQuestionnaire"), "form");
        var typed = new QuestionnairePartReader(page.submitted(), whole);
        FormDraft draft = from == null ? FormDraft.empty() : updater.draft(from, page);
        FormPosition position = FormPosition.none();
        typed.readTexts(draft);
        if (from == null) {
            int section = draft.addSection(typed.newSection(draft.keys())).section();
            position = draft.addQuestion(section, typed.newQuestion(draft.keys()));
        }
        SubmittedForm form = typed.form();
        FormPosition first = position;
        return typed.problems().isEmpty()
                ? page.send(
                        form,
                        Map.of("idempotencyKey", form.first("idempotencyKey"), "form", draft.input()),
                        problem -> first.place(problem, draft))
                : page.again(form.with(typed.problems()));
    }

    /** Shows the whole questionnaire; its forms move a part up or down. */
    @PageMapping("/questionnaires/{id}")
    String questionnaire(@PathVariable String id, Page page) {
        if (!page.isSubmitted()) {
            return page.view("surveys/questionnaire", Map.of());
        }
        SubmittedForm form = page.submitted();
        FormDraft draft = updater.draft(id, page);
        FormPosition moved = form.first("section").isEmpty()
                ? draft.question(form.first("question"))
                : draft.section(form.first("section"));
        draft.move(moved, form.first("move").equals("up"));
        return updater.send(id, form, draft, FormPosition.none(), page);
    }

    /** Shows the survey as a respondent sees it; the picked answers decide which questions follow. */
    @GetMapping("/questionnaires/{id}/preview")
    String preview(Page page) {
        return page.view("surveys/preview", Map.of());
    }
}
