package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.bson.Document;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/** Searches questionnaires by title, for those who list them. */
@Component
class QuestionnaireSearch implements Searchable {

    private final QuestionnaireEditor editor;

    QuestionnaireSearch(QuestionnaireEditor editor) {
        this.editor = editor;
    }

    /** Stores the search terms with each saved questionnaire. */
    @Component
    static class Terms implements BeforeSaveCallback<Questionnaire> {

        @Override
        public Questionnaire onBeforeSave(Questionnaire questionnaire, Document stored, String collection) {
            BilingualText title = questionnaire.form().title();
            stored.put(
                    SearchTerms.FIELD,
                    SearchTerms.joined(SearchTerms.ofEnglish(title.en()), SearchTerms.ofWelsh(title.cy())));
            return questionnaire;
        }
    }

    @Override
    public SearchKind kind() {
        return SearchKind.QUESTIONNAIRE;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.isOfficer() || caller.has(Role.EVALUATOR);
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return editor.search(text, first);
    }

    @Override
    public int count(String text, Caller caller) {
        return editor.count(text, maxCount());
    }
}
