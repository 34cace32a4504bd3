package org.preventionportal.portal.resources;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.resources.ResourceStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The library's desk: what officers and managers write, read for each other, publish and take back. */
@Controller
class LibraryPages {

    /** What waits for somebody, or all that stands in one way. */
    @GetMapping("/library/desk")
    String desk(@RequestParam(required = false) @Nullable ResourceStatus status, Page page) {
        return page.with("status", status == null ? null : status.name())
                .show("resources/desk", Map.of("isList", status != null));
    }

    @PageMapping("/library/new")
    String create(Page page) {
        return page.show("resources/new");
    }

    @PageMapping("/library/{id}")
    String work(@PathVariable String id, Page page) {
        return withNames(id, page).show("resources/work");
    }

    @PageMapping("/library/{id}/text")
    String text(Page page) {
        return page.show("resources/text");
    }

    /** Whole partners, too, found by their names. */
    @PageMapping("/library/{id}/readers")
    String readers(@PathVariable String id, Page page) {
        return withNames(id, page).show("resources/readers");
    }

    @PageMapping("/library/{id}/publish")
    String publish(@PathVariable String id, Page page) {
        return withNames(id, page).show("resources/publish");
    }

    @PageMapping("/library/{id}/review")
    String review(Page page) {
        return page.show("resources/review");
    }

    @PageMapping("/library/{id}/withdraw")
    String withdraw(Page page) {
        return page.show("resources/withdraw");
    }

    @PageMapping("/library/{id}/tasks")
    String tasks(Page page) {
        return page.show("resources/tasks");
    }

    /** A resource knows the partners that see it by their ids alone; people know them by their names. */
    private static Page withNames(String id, Page page) {
        return page.isSubmitted()
                ? page
                : page.with(
                        "named",
                        texts(page.read("resources/named", Map.of("id", id)))
                                .distinct()
                                .flatMap(partner -> partner(partner, page))
                                .toList());
    }

    private static Stream<Object> partner(String id, Page page) {
        return Stream.ofNullable(
                page.read("resources/partner", Map.of("partnerId", id)).get("partner"));
    }

    /** All texts of an answer, wherever they stand in it. */
    private static Stream<String> texts(@Nullable Object answer) {
        return switch (answer) {
            case Map<?, ?> fields -> fields.values().stream().flatMap(LibraryPages::texts);
            case List<?> items -> items.stream().flatMap(LibraryPages::texts);
            case String text -> Stream.of(text);
            case null, default -> Stream.empty();
        };
    }
}
