package org.preventionportal.portal.reporting;

import static org.preventionportal.portal.api.QueryResult.children;
import static org.preventionportal.portal.api.QueryResult.text;

import java.util.Map;
import java.util.Objects;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages on which partners and everybody else read what the programme has found. */
@Controller
class FindingPages {

    private static final String FINDING = "reporting/finding";
    private static final int REPORTS = 5;

    /** Asks for one report after the other: together they would be too deep for readers without an account. */
    @GetMapping("/findings")
    String findings(Page page) {
        page.ask("reporting/findings", page.rows(REPORTS));
        var list = (Map<?, ?>) Objects.requireNonNull(page.found("sharedReports"));
        return page.with(
                        "reports",
                        children(list, "nodes")
                                .map(report -> page.read(FINDING, Map.of("id", text(report, "id")))
                                        .get("sharedReport"))
                                .toList())
                .plain("reporting/findings");
    }

    @GetMapping("/findings/case-studies")
    String caseStudies(Page page) {
        return page.view("reporting/finding-stories", Map.of());
    }

    /** Files of reports have a dot in their names. */
    @GetMapping("/findings/{id:[^.]+}")
    String report(Page page) {
        return page.view(FINDING, Map.of());
    }

    /** Emails to partners lead here, where everybody has to sign in, whether there is such a report or not. */
    @GetMapping("/shared/{id}")
    String shared() {
        return "redirect:/findings/{id}";
    }
}
