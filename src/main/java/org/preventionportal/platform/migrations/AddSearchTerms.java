package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/**
 * Stores the search terms of documents of earlier releases. Published resources have the stems of their words
 * already, and get the other terms with their next version.
 */
@Component
class AddSearchTerms implements Migration {

    private static final String TERMS = "searchTerms";

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String description() {
        return "Adds the search terms of tasks, campaigns and questionnaires.";
    }

    /** A document that an earlier release saves loses its terms, and would not be found any more. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(database, "tasks", exists(TERMS, false), AddSearchTerms::task);
        DocumentChanges.each(
                database,
                "surveyCampaigns",
                exists(TERMS, false),
                campaign -> terms(campaign, campaign.getEmbedded(List.of("plan", "name"), String.class)));
        DocumentChanges.each(
                database,
                "questionnaires",
                exists(TERMS, false),
                questionnaire -> terms(
                        questionnaire,
                        questionnaire.getEmbedded(List.of("form", "title", "en"), String.class),
                        questionnaire.getEmbedded(List.of("form", "title", "cy"), String.class)));
    }

    private static Document task(Document task) {
        for (Document joined : task.getList("coBeneficiaries", Document.class, List.of())) {
            terms(joined, joined.getString("title"), joined.getString("description"));
        }
        var need = task.get("need", Document.class);
        return terms(task, need.getString("title"), need.getString("description"));
    }

    private static Document terms(Document stored, @Nullable String... texts) {
        return stored.append(TERMS, SearchTerms.of(texts));
    }
}
