package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.descendants;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages on which partners and everybody else read what the programme has found. */
@Controller
class FindingPages {

    private static final String FINDING = "reporting/finding";
    private static final int REPORTS = 5;

    /** @param gone whether the reader looked for a report that cannot be read */
    @GetMapping("/findings")
    String findings(Page page, @RequestParam(defaultValue = "false") boolean gone) {
        page.ask("reporting/findings", page.rows(REPORTS));
        var list = (Map<?, ?>) Objects.requireNonNull(page.found("sharedReports"));
        List<String> ids =
                children(list, "nodes").map(report -> text(report, "id")).toList();
        return page.with("reports", reports(page, ids))
                .with("others", others(page, list, ids))
                .with("isGone", gone)
                .plain("reporting/findings");
    }

    /**
     * Asks for one report after the other: together they would be too deep for readers without an account. A report
     * that was withdrawn since the list was read is left out.
     */
    private static List<@Nullable Object> reports(Page page, List<String> ids) {
        return ids.stream()
                .flatMap(id -> page.readIfFound(FINDING, Map.of("id", id)).stream())
                .<@Nullable Object>map(found -> found.get("sharedReport"))
                .toList();
    }

    /** The last reports that are on other pages of the list. Emails of release 0.9 lead to their ids on this page. */
    private static List<Map<?, ?>> others(Page page, Map<?, ?> list, List<String> ids) {
        boolean isWhole = children(list, "pageInfo")
                .noneMatch(info -> Boolean.TRUE.equals(info.get("hasNextPage"))
                        || Boolean.TRUE.equals(info.get("hasPreviousPage")));
        return isWhole
                ? List.of()
                : descendants(page.read("reporting/findings.titles", Map.of()), "sharedReports", "nodes")
                        .filter(report -> !ids.contains(text(report, "id")))
                        .toList();
    }

    @GetMapping("/findings/case-studies")
    String caseStudies(Page page) {
        return page.view("reporting/finding-stories", Map.of());
    }

    /** Files of reports have a dot in their names. Emails lead here, also to reports that were withdrawn since. */
    @GetMapping("/findings/{id:[^.]+}")
    String report(@PathVariable String id, Page page) {
        return page.readIfFound(FINDING, Map.of("id", id))
                .map(found ->
                        page.with("sharedReport", found.get("sharedReport")).plain(FINDING))
                .orElse("redirect:/findings?gone=true");
    }

    /** Emails to partners lead here, where everybody has to sign in, whether there is such a report or not. */
    @GetMapping("/shared/{id}")
    String shared() {
        return "redirect:/findings/{id}";
    }
}
