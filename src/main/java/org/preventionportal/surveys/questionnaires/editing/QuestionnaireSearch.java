package org.preventionportal.surveys.questionnaires.editing;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.stereotype.Component;

/** Searches questionnaires by title, for those who list them. */
@Component
class QuestionnaireSearch implements Searchable {

    private final QuestionnaireQueries queries;

    QuestionnaireSearch(QuestionnaireQueries queries) {
        this.queries = queries;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.QUESTIONNAIRE;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.isDeliveryStaffOrEvaluator();
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return queries.search(text, first);
    }

    @Override
    public int count(String text, Caller caller) {
        return queries.count(text, maxCount());
    }
}
