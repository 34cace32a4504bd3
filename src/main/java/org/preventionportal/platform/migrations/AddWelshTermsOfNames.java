package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/**
 * Adds the Welsh search terms of names that are too short to show their language. What earlier releases save meanwhile
 * is found as before.
 */
@Component
class AddWelshTermsOfNames implements Migration {

    @Override
    public int number() {
        return 27;
    }

    @Override
    public String description() {
        return "Adds the Welsh search terms of partners in Wales and of survey campaigns.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.eachThatDiffers(
                database,
                "partners",
                eq("region", "WALES"),
                partner -> renewed(partner, "words", partner.getString("name")));
        DocumentChanges.eachThatDiffers(
                database,
                "surveyCampaigns",
                exists("plan.name"),
                campaign ->
                        renewed(campaign, "searchTerms", campaign.getEmbedded(List.of("plan", "name"), String.class)));
    }

    private static Optional<Document> renewed(Document stored, String field, String name) {
        List<String> terms = SearchTerms.ofWelsh(name);
        return terms.equals(stored.put(field, terms)) ? Optional.empty() : Optional.of(stored);
    }
}
