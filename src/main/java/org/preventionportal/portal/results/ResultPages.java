package org.preventionportal.portal.results;

import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;

/** What came of a survey. */
@Controller
class ResultPages {

    @PageMapping("/campaigns/{id}/results")
    String results(Page page) {
        return page.show("results/results");
    }
}
