package org.preventionportal.surveys.campaigns;

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

/** Searches campaigns by name, for those who list them. */
@Component
class CampaignSearch implements Searchable {

    private final CampaignLifecycle lifecycle;

    CampaignSearch(CampaignLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** Stores the search terms with each saved campaign. */
    @Component
    static class Terms implements BeforeSaveCallback<SurveyCampaign> {

        @Override
        public SurveyCampaign onBeforeSave(SurveyCampaign campaign, Document stored, String collection) {
            stored.put(SearchTerms.FIELD, SearchTerms.of(campaign.plan().name()));
            return campaign;
        }
    }

    @Override
    public SearchKind kind() {
        return SearchKind.SURVEY_CAMPAIGN;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return caller.isOfficer() || caller.has(Role.EVALUATOR);
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return lifecycle.search(text, first, caller);
    }

    @Override
    public int count(String text, Caller caller) {
        return lifecycle.count(text, maxCount(), caller);
    }
}
