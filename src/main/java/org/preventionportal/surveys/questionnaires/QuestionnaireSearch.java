package org.preventionportal.surveys.questionnaires;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.stereotype.Component;

/** Searches questionnaires by title, for those who list them. */
@Component
class QuestionnaireSearch implements Searchable {

    private final QuestionnaireEditor editor;

    QuestionnaireSearch(QuestionnaireEditor editor) {
        this.editor = editor;
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
