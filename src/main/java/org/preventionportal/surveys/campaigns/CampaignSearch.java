package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.stereotype.Component;

/** Searches campaigns by name, for those who list them. */
@Component
class CampaignSearch implements Searchable {

    private final CampaignQueries queries;

    CampaignSearch(CampaignQueries queries) {
        this.queries = queries;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.SURVEY_CAMPAIGN;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.isDeliveryStaffOrEvaluator();
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return queries.search(text, first, caller);
    }

    @Override
    public int count(String text, Caller caller) {
        return queries.count(text, maxCount(), caller);
    }
}
