package org.preventionportal.portal.surveys;

import graphql.Scalars;
import java.util.Map;
import java.util.Objects;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Component;

/** Saves a questionnaire as it was read, except for the part that a page edits. */
@Component
class QuestionnaireUpdater {

    static final String QUERY = "surveys/questionnaire";

    FormDraft draft(String id, Page page) {
        return FormDraft.of(form(id, page), QuestionnairePartReader.part(page.inputOf("updateQuestionnaire"), "form"));
    }

    Map<?, ?> form(String id, Page page) {
        var read = (Map<?, ?>)
                Objects.requireNonNull(page.read(QUERY, Map.of("id", id)).get("questionnaire"));
        return (Map<?, ?>) Objects.requireNonNull(read.get("form"));
    }

    QuestionnairePartReader typed(Page page) {
        return new QuestionnairePartReader(
                page.submitted(), QuestionnairePartReader.part(page.inputOf("updateQuestionnaire"), "form"));
    }

    /** Sends the version that the page showed, so that a part that a colleague moved is not mistaken for another. */
    String send(String id, SubmittedForm form, FormDraft draft, FormPosition position, Page page) {
        var version = page.reader(form).read(Scalars.GraphQLInt, "version");
        return page.send(
                form,
                Map.of(
                        "questionnaireId", id,
                        "version", Objects.requireNonNullElse(version, 0),
                        "form", draft.input()),
                problem -> position.place(problem, draft));
    }

    String send(String id, QuestionnairePartReader typed, FormDraft draft, FormPosition position, Page page) {
        return typed.problems().isEmpty()
                ? send(id, typed.form(), draft, position, page)
                : page.again(typed.form().with(typed.problems()));
    }
}
