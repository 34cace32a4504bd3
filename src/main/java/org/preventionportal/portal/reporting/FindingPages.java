package org.preventionportal.portal.reporting;

import java.util.Map;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the page on which partners and everybody else read what the programme has found. */
@Controller
class FindingPages {

    @GetMapping("/findings")
    String findings(Page page) {
        return page.view("reporting/findings", Map.of());
    }
}
