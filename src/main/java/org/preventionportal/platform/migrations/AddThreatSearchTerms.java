package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/** Stores the search terms of the threat picture, which could not be searched before. */
@Component
class AddThreatSearchTerms implements Migration {

    private static final String TERMS = "searchTerms";

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String description() {
        return "Adds the search terms of the threat picture.";
    }

    /** An entry that an earlier release saves loses its terms, and would not be found any more. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(database, "threatEntries", exists(TERMS, false), AddThreatSearchTerms::withTerms);
    }

    private static Document withTerms(Document entry) {
        var content = entry.get("content", Document.class);
        return entry.append(TERMS, SearchTerms.of(content.getString("title"), content.getString("placeKind")));
    }
}
