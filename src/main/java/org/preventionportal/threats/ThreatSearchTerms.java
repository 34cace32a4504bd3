package org.preventionportal.threats;

import java.util.List;
import org.bson.Document;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/**
 * Stores search terms with each saved entry: those of its title and of its kind of place, which lists show. Its text
 * has none, since each read of it is recorded.
 */
@Component
class ThreatSearchTerms implements BeforeSaveCallback<ThreatEntry> {

    @Override
    public ThreatEntry onBeforeSave(ThreatEntry entry, Document stored, String collection) {
        stored.put(SearchTerms.FIELD, of(entry.content()));
        return entry;
    }

    private static List<String> of(ThreatContent content) {
        return SearchTerms.of(content.title(), content.placeKind().name());
    }
}
