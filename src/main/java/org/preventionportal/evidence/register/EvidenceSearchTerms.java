package org.preventionportal.evidence.register;

import org.bson.Document;
import org.preventionportal.platform.search.SearchTerms;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/** Stores search terms with each saved piece of evidence. Withdrawn evidence keeps those of its title. */
@Component
class EvidenceSearchTerms implements BeforeSaveCallback<EvidenceItem> {

    @Override
    public EvidenceItem onBeforeSave(EvidenceItem item, Document stored, String collection) {
        EvidenceContent content = item.content();
        stored.put(
                SearchTerms.FIELD,
                SearchTerms.of(content.title(), content.summary(), String.join("\n", content.excerpts())));
        return item;
    }
}
