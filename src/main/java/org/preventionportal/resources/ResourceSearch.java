package org.preventionportal.resources;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.search.SearchKind;
import org.preventionportal.search.Searchable;
import org.springframework.stereotype.Component;

/**
 * Searches published resources as their list is narrowed by words. Those with all words in the title come first.
 */
@Component
class ResourceSearch implements Searchable {

    private final ResourceQueries queries;

    ResourceSearch(ResourceQueries queries) {
        this.queries = queries;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.RESOURCE;
    }

    @Override
    public boolean isOpenTo(Caller caller) {
        return true;
    }

    @Override
    public List<?> find(String text, int first, SelectedFields selected, Caller caller) {
        return queries.search(text, first, caller);
    }

    @Override
    public int count(String text, Caller caller) {
        return queries.count(ResourceFilter.ofWords(text), maxCount(), caller);
    }
}
