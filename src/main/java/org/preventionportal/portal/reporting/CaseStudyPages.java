package org.preventionportal.portal.reporting;

import java.util.Map;
import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Case studies: the list as they stand, a new one, and one with what its writers and its second reader do with it. */
@Controller
class CaseStudyPages {

    @GetMapping("/reports/case-studies")
    String caseStudies(@RequestParam(defaultValue = "PUBLISHED") String standing, Page page) {
        return page.with("standing", standing).view("reporting/case-studies", Map.of("standing", standing));
    }

    /** About the task that the address names, if it does. */
    @PageMapping("/reports/case-studies/new")
    String begin(@RequestParam(defaultValue = "") String task, Page page) {
        return page.with("taskId", task).show("reporting/case-study-new");
    }

    @PageMapping("/reports/case-studies/{id}")
    String caseStudy(Page page) {
        return page.show("reporting/case-study");
    }

    @PageMapping("/reports/case-studies/{id}/text")
    String text(Page page) {
        return page.show("reporting/case-study-text");
    }
}
