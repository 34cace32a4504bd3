package org.preventionportal.portal.frame;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.portal.api.QueryResult;

/** Finds partners by the words of their names, for lists whose filter takes a partner by name. */
public final class PartnerNames {

    private PartnerNames() {}

    /**
     * The ids of the partners with these words in their names, a hundred at most; null without words. The page gets the
     * words and what was found, to say so.
     */
    public static @Nullable List<?> find(String typed, Page page) {
        String words = SearchText.shortened(typed).orElse("");
        if (words.isEmpty()) {
            return null;
        }
        var found = (Map<?, ?>) Objects.requireNonNull(
                page.read("fragments/find.partners", Map.of("filter", Map.of("name", words)))
                        .get("partners"));
        page.with("partnerWords", words).with("partnersFound", found);
        return QueryResult.children(found, "nodes")
                .map(partner -> Objects.requireNonNull(partner.get("id")))
                .toList();
    }
}
