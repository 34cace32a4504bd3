package org.preventionportal.portal.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.portal.api.QueryResult;

/** Finds what the filter of a list takes by name: partners by words, and officers to choose from. */
public final class FilterNames {

    private FilterNames() {}

    /**
     * The ids of the partners with these words in their names, a hundred at most; null without words. The page gets the
     * words and what was found, to say so.
     */
    public static @Nullable List<?> partners(String typed, Page page) {
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

    /**
     * Gives the page the names of the officers by id, and of the first in its filter who is no officer any more: the
     * filter offers one, and each name is a query of its own that no limit counts. The page gets null while the account
     * service does not answer.
     */
    public static void officers(Page page) {
        List<String> chosen = page.submitted().values().getOrDefault("filter.officerIds", List.of());
        page.with(
                "officerNames",
                page.readIfAvailable("fragments/find.officers", Map.of())
                        .map(found -> names(found, chosen, page))
                        .orElse(null));
    }

    private static Map<String, String> names(Map<?, ?> found, List<String> chosen, Page page) {
        Map<String, String> names = new LinkedHashMap<>();
        QueryResult.descendants(found, "officers", "person")
                .forEach(person -> names.put(QueryResult.text(person, "id"), name(person, "Officer without a name")));
        chosen.stream()
                .filter(id -> !id.isEmpty() && !names.containsKey(id))
                .findFirst()
                .ifPresent(id -> names.put(id, former(id, page)));
        return names;
    }

    private static String former(String id, Page page) {
        return page.readIfAvailable("fragments/find.person", Map.of("person", id))
                .map(answer -> former(QueryResult.child(answer, "node")))
                .orElse(Nameless.MISSING);
    }

    private static String former(@Nullable Map<?, ?> person) {
        return name(person == null ? Map.of() : person, Nameless.LEFT);
    }

    private static String name(Map<?, ?> person, String nameless) {
        return person.get("name") instanceof String name ? name : nameless;
    }
}
