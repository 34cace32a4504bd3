package org.preventionportal.platform.search;

import org.bson.Document;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/** Stores the search terms with each saved document. */
@Component
class SearchTermsOnSave implements BeforeSaveCallback<Searched> {

    @Override
    public Searched onBeforeSave(Searched searched, Document stored, String collection) {
        stored.put(SearchTerms.FIELD, searched.searchTerms());
        return searched;
    }
}
