package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/**
 * Renews search terms. Earlier releases took English texts with "at" for Welsh, and guessed the language of texts whose
 * language is recorded. What they save meanwhile is found as before.
 */
@Component
class RenewWelshSearchTerms implements Migration {

    private static final String TERMS = "searchTerms";

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String description() {
        return "Renews the search terms of Welsh texts, and of English texts that were taken for Welsh.";
    }

    @Override
    public boolean suitsEarlierReleases() {
        return true;
    }

    @Override
    public void run(MongoDatabase database) {
        renew(database, "tasks", exists(TERMS), AddSearchTerms::task);
        renew(database, "surveyCampaigns", exists(TERMS), AddSearchTerms::campaign);
        renew(database, "partners", exists("name"), AddPartnerSearchTerms::withTerms);
        renew(database, "questionnaires", exists(TERMS), RenewWelshSearchTerms::questionnaire);
        renew(database, "resources", exists("publication"), RenewWelshSearchTerms::resource);
    }

    private static void renew(MongoDatabase database, String collection, Bson which, UnaryOperator<Document> change) {
        DocumentChanges.eachThatDiffers(database, collection, which, stored -> {
            String before = stored.toJson();
            Document renewed = change.apply(stored);
            return renewed.toJson().equals(before) ? Optional.empty() : Optional.of(renewed);
        });
    }

    private static Document questionnaire(Document questionnaire) {
        var title = questionnaire.getEmbedded(List.of("form", "title"), Document.class);
        return questionnaire.append(
                TERMS,
                SearchTerms.joined(
                        SearchTerms.ofEnglish(title.getString("en")), SearchTerms.ofWelsh(title.getString("cy"))));
    }

    private static Document resource(Document resource) {
        for (Document material : AddSearchTerms.materials(resource.get("publication", Document.class))) {
            var content = material.get("content", Document.class);
            String title = content.getString("title");
            String summary = content.getString("summary");
            material.append(
                    "words",
                    "CY".equals(content.getString("language"))
                            ? SearchTerms.ofWelsh(title, summary)
                            : SearchTerms.ofEnglish(title, summary));
        }
        return resource;
    }
}
