package org.preventionportal.portal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.portal.frame.Labels;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the page with what a search finds: a few of each kind, or more of one. A reference leads to its task. */
@Controller
class SearchPages {

    private static final int FEW = 5;
    private static final int MORE = 20;
    private static final String PERSON = "PERSON";

    private final Labels labels;
    private final Directory directory;

    SearchPages(Labels labels, Directory directory) {
        this.labels = labels;
        this.directory = directory;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind, Page page) {
        String words = SearchText.shortened(q).orElse("");
        Caller caller = Caller.current();
        boolean isOne = labels.options("SearchKind").containsKey(kind);
        int most = isOne ? MORE : FEW;
        page.ask(
                "search/search",
                Map.of(
                        "text",
                        words,
                        "kinds",
                        isOne
                                ? List.of(kind)
                                : List.copyOf(labels.options("SearchKind").keySet()),
                        "most",
                        most,
                        "readsTasks",
                        caller.isDeliveryStaff() || caller.has(Role.PARTNER)));
        if (page.found("taskByReference") instanceof Map<?, ?> task) {
            return "redirect:/tasks/" + task.get("id");
        }
        if (has("CASE_STUDY", page.found("search"))) { // within the same query they would cost too much
            page.ask("search/search.studies", Map.of("text", words, "most", most));
        }
        boolean hasPeople = has(PERSON, page.found("search"));
        if (hasPeople) {
            page.ask("search/search.people", Map.of("text", words, "most", most));
        }
        if (hasPeople && caller.isDeliveryStaff()) {
            page.askIfAvailable("fragments/find.officers");
        }
        return page.with("searched", words)
                .with("kind", isOne ? kind : null)
                .with(
                        "isWithoutPeople",
                        !hasPeople && searchesPeople(page.found("search")) && directory.mayMissPeople())
                .with("officerIds", officerIds(page.found("officers")))
                .with("partnersOf", partnersOf(page.found("people")))
                .plain("search/search");
    }

    private static boolean has(String kind, @Nullable Object search) {
        return groups(kind, search).anyMatch(group -> group.get("nodes") instanceof List<?> hits && !hits.isEmpty());
    }

    /** There is a group for people, even an empty one, where the reader can find some. */
    private static boolean searchesPeople(@Nullable Object search) {
        return groups(PERSON, search).findAny().isPresent();
    }

    private static Stream<Map<?, ?>> groups(String kind, @Nullable Object search) {
        return groups(search).filter(group -> kind.equals(group.get("kind")));
    }

    private static Stream<Map<?, ?>> groups(@Nullable Object search) {
        return search instanceof Map<?, ?> found && found.get("groups") instanceof List<?> groups
                ? groups.stream().map(group -> (Map<?, ?>) group)
                : Stream.empty();
    }

    /** The partners of people, as far as the reader may know them. For every kind of hit they would cost too much. */
    private static Map<Object, Object> partnersOf(@Nullable Object people) {
        Map<Object, Object> partners = new HashMap<>();
        groups(people)
                .flatMap(group -> ((List<?>) Objects.requireNonNull(group.get("nodes"))).stream())
                .map(person -> (Map<?, ?>) person)
                .filter(person -> person.get("partners") != null)
                .forEach(person -> partners.put(
                        Objects.requireNonNull(person.get("id")), Objects.requireNonNull(person.get("partners"))));
        return partners;
    }

    /** Those people whose tasks can be listed. */
    private static Set<Object> officerIds(@Nullable Object officers) {
        return officers instanceof List<?> all
                ? all.stream()
                        .map(officer -> (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) officer).get("person")))
                        .map(person -> Objects.requireNonNull(person.get("id")))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
