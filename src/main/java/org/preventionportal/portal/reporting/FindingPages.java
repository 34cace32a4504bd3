package org.preventionportal.portal.reporting;

import java.util.Map;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages on which partners and everybody else read what the programme has found. */
@Controller
class FindingPages {

    private static final int REPORTS = 3; // each has many numbers

    @GetMapping("/findings")
    String findings(Page page) {
        return page.view("reporting/findings", page.rows(REPORTS));
    }

    @GetMapping("/findings/case-studies")
    String caseStudies(Page page) {
        return page.view("reporting/finding-stories", Map.of());
    }

    /** Files of reports have a dot in their names. */
    @GetMapping("/findings/{id:[^.]+}")
    String report(Page page) {
        return page.view("reporting/finding", Map.of());
    }

    /** Emails to partners lead here, where everybody has to sign in, whether there is such a report or not. */
    @GetMapping("/shared/{id}")
    String shared() {
        return "redirect:/findings/{id}";
    }
}
