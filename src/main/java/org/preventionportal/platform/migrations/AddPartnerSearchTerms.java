package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/** Stores the search terms of the names of partners, which had only their words. */
@Component
class AddPartnerSearchTerms implements Migration {

    private static final String TERMS = "words";

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String description() {
        return "Adds the search terms of the names of partners.";
    }

    /**
     * Earlier releases look for every word, including those that are no terms, such as "of". A partner that they save
     * loses its terms.
     */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.eachThatDiffers(database, "partners", exists("name"), AddPartnerSearchTerms::renewed);
    }

    static Document withTerms(Document partner) {
        return partner.append(TERMS, SearchTerms.of(partner.getString("name")));
    }

    private static Optional<Document> renewed(Document partner) {
        List<String> terms = SearchTerms.of(partner.getString("name"));
        return terms.equals(partner.put(TERMS, terms)) ? Optional.empty() : Optional.of(partner);
    }
}
