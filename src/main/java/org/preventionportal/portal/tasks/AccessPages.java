package org.preventionportal.portal.tasks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.search.SearchText;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Serves the pages that say who sees a task, who must not, and why. */
@Controller
class AccessPages {

    private static final String PERSON_ID = "personId";

    private final Links links;

    AccessPages(Links links) {
        this.links = links;
    }

    @GetMapping("/tasks/{id}/access")
    String accessLog(Page page) {
        return page.view("tasks/access", Map.of());
    }

    @PageMapping(
            path = "/tasks/{id}/exclusions",
            subject = "taskId",
            accepts = {"excludePerson", "liftExclusion"})
    String exclusions(Page page) {
        return page.show("tasks/exclusions");
    }

    @PageMapping(path = "/tasks/{id}/intelligence", subject = "taskId", accepts = "openIntelligence")
    String intelligence(Page page) {
        return page.show("tasks/intelligence");
    }

    /**
     * Programme managers find people by name, beside those whom the page offers; leads find members of theirs. The name
     * is sent with POST, so that it is not in the address of a page.
     *
     * @param person whom the reader asks about; null before they choose
     */
    @PageMapping(path = "/tasks/{id}/why", accepts = "findPerson")
    String why(
            Page page,
            @PathVariable String id,
            @RequestParam(name = PERSON_ID, required = false) @Nullable String person) {
        String words = page.isSubmitted()
                ? SearchText.shortened(page.submitted().first("name")).orElse("")
                : "";
        return words.isEmpty() ? ask(page, id, person) : find(page, id, words);
    }

    /** Of several people, the reader chooses one. */
    private String find(Page page, String id, String words) {
        Map<?, ?> found = page.read("tasks/why.people", Map.of("text", words));
        List<Map<?, ?>> people =
                QueryResult.descendants(found, "search", "groups", "nodes").toList();
        if (people.size() == 1) {
            return "redirect:" + links.kept(address(id, QueryResult.text(people.getFirst(), "id")));
        }
        page.ask("tasks/why", Map.of());
        boolean isCut = QueryResult.descendants(found, "search", "groups")
                .anyMatch(group -> QueryResult.whole(group, "totalCount") >= QueryResult.whole(group, "maxCount"));
        return page.with("words", words)
                .with("people", people)
                .with("isCut", isCut)
                .plain("tasks/why");
    }

    private static String address(String id, String person) {
        return UriComponentsBuilder.fromPath("/tasks/{id}/why")
                .queryParam(PERSON_ID, "{person}")
                .encode()
                .buildAndExpand(id, person)
                .toUriString();
    }

    private static String ask(Page page, String id, @Nullable String person) {
        Map<String, @Nullable Object> found = person == null || person.isBlank()
                ? Map.of()
                : page.read("tasks/why.decisions", Map.of("id", id, PERSON_ID, person));
        page.ask("tasks/why", Map.of());
        return page.with("person", person)
                .with("personName", part(found.get("node"), "name"))
                .with("decisions", part(found.get("task"), "accessDecisions"))
                .plain("tasks/why");
    }

    private static @Nullable Object part(@Nullable Object whole, String name) {
        return whole instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
