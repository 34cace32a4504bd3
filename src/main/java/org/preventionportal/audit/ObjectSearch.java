package org.preventionportal.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.roles.Admins;
import org.preventionportal.platform.search.SearchText;
import org.springframework.stereotype.Service;

/** Finds the objects whose entries a search of the audit trail asks for. */
@Service
class ObjectSearch {

    private final List<ObjectReferences> references;
    private final ObjectTitles titles;

    ObjectSearch(List<ObjectReferences> references, ObjectTitles titles) {
        this.references = references;
        this.titles = titles;
    }

    /**
     * Finds the ids of the objects that have this id and these words.
     *
     * @param id an id or a reference
     * @param words each begins a word of a title or name; or a reference
     * @return null if the entries about everything are asked for
     */
    @Admins
    public @Nullable Collection<String> find(@Nullable String id, @Nullable String words) {
        String only = id == null ? null : referenced(id).orElse(id);
        return Optional.ofNullable(words)
                .flatMap(SearchText::shortened)
                .map(typed -> named(typed, only))
                .orElse(only == null ? null : List.of(only));
    }

    private List<String> named(String words, @Nullable String only) {
        return referenced(words)
                .map(found -> only == null || only.equals(found) ? List.of(found) : List.<String>of())
                .orElseGet(() -> titles.named(SearchText.of(words), only));
    }

    private Optional<String> referenced(String typed) {
        return references.stream().flatMap(names -> names.id(typed).stream()).findFirst();
    }
}
