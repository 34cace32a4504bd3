package org.preventionportal.search;

import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.platform.search.SearchTerms;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.platform.validation.Choices;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Searches what the caller's roles may list, kind by kind. */
@Service
@Validated
class Search {

    private final List<Searchable> kinds;

    Search(List<Searchable> kinds) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(Searchable::kind)).toList();
    }

    /**
     * A text without a word to search for has no groups.
     *
     * @param wanted null for all kinds
     */
    @SignedIn
    public SearchResults search(
            @Size(max = SearchText.MAX_LENGTH) String text, @Nullable @Choices List<SearchKind> wanted, Caller caller) {
        if (SearchTerms.words(text).isEmpty()) {
            return new SearchResults(List.of());
        }
        return new SearchResults(kinds.stream()
                .filter(source -> (wanted == null || wanted.contains(source.kind())) && source.isOpenTo(caller))
                .map(source -> new SearchGroup(source.kind(), source, text))
                .toList());
    }

    @SignedIn
    public List<?> nodes(SearchGroup group, int first, SelectedFields selected, Caller caller) {
        return group.source().find(group.text(), first, selected, caller);
    }

    @SignedIn
    public int count(SearchGroup group, Caller caller) {
        return group.source().count(group.text(), caller);
    }
}
