package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages on which partners and everybody else read what the programme has found. */
@Controller
class FindingPages {

    private static final String FINDING = "reporting/finding";
    private static final int MAX_IN_FULL = 5;

    private final String contact;

    /** @param contact email address of the service; empty if people should ask their officer */
    FindingPages(@Value("${portal.contact:}") String contact) {
        this.contact = contact;
    }

    /** @param gone whether the reader looked for a report that cannot be read */
    @GetMapping("/findings")
    String findings(Page page, @RequestParam(defaultValue = "false") boolean gone) {
        page.ask("reporting/findings", Map.of());
        var list = (Map<?, ?>) Objects.requireNonNull(page.found("sharedReports"));
        List<Map<?, ?>> listed = children(list, "nodes").toList();
        return page.with("titles", new FindingTitles())
                .with("reports", inFull(page, listed.stream().limit(MAX_IN_FULL)))
                .with("others", listed.stream().skip(MAX_IN_FULL).toList())
                .with("isGone", gone)
                .with("contact", contact)
                .plain("reporting/findings");
    }

    /**
     * Asks for one report after the other: together they would be too deep, and cost too much, for readers without an
     * account. A report that was withdrawn since the list was read is left out.
     */
    private static List<@Nullable Object> inFull(Page page, Stream<Map<?, ?>> reports) {
        return reports.flatMap(report ->
                        page.readIfFound(FINDING, Map.of("id", text(report, "programmeReportId"))).stream())
                .<@Nullable Object>map(found -> found.get("sharedReport"))
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
                .map(found -> page.with("titles", new FindingTitles())
                        .with("sharedReport", found.get("sharedReport"))
                        .plain(FINDING))
                .orElse("redirect:/findings?gone=true");
    }

    /** Emails to partners lead here, where everybody has to sign in, whether there is such a report or not. */
    @GetMapping("/shared/{id}")
    String shared() {
        return "redirect:/findings/{id}";
    }
}
