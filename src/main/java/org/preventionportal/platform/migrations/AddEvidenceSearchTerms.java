package org.preventionportal.platform.migrations;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.stereotype.Component;

/** Stores the search terms of evidence, which had only the stems of its words. */
@Component
class AddEvidenceSearchTerms implements Migration {

    /** The name of the field of the stems, and of its index. */
    static final String OBSOLETE = "searchWords";

    private static final String EVIDENCE = "evidenceItems";
    private static final String TERMS = "searchTerms";

    @Override
    public int number() {
        return 14;
    }

    @Override
    public String description() {
        return "Adds the search terms of evidence.";
    }

    /** Evidence that an earlier release saves loses its terms, and would not be found any more. */
    @Override
    public boolean suitsEarlierReleases() {
        return false;
    }

    @Override
    public void run(MongoDatabase database) {
        DocumentChanges.each(database, EVIDENCE, exists(TERMS, false), AddEvidenceSearchTerms::withTerms);
        DropIndexes.drop(database, Map.of(EVIDENCE, List.of(OBSOLETE)));
    }

    private static Document withTerms(Document item) {
        item.remove(OBSOLETE);
        var content = item.get("content", Document.class);
        String excerpts = String.join("\n", content.getList("excerpts", String.class, List.of()));
        return item.append(TERMS, SearchTerms.of(content.getString("title"), content.getString("summary"), excerpts));
    }
}
