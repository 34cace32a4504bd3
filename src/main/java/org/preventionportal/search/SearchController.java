package org.preventionportal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.graphql.SelectedFields;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the search. A group is searched and counted only if it is asked for. */
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @QueryMapping
    SearchResults search(@Argument String text, @Argument @Nullable List<SearchKind> kinds, Caller caller) {
        return search.search(text, kinds, caller);
    }

    @SchemaMapping
    List<?> nodes(SearchGroup group, @Argument int first, SelectedFields selected, Caller caller) {
        return search.nodes(group, first, selected, caller);
    }

    @SchemaMapping
    int maxCount(SearchGroup group) {
        return group.source().maxCount();
    }

    @SchemaMapping
    int totalCount(SearchGroup group, Caller caller) {
        return search.count(group, caller);
    }
}
