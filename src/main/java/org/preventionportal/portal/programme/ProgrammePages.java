package org.preventionportal.portal.programme;

import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;

/** What managers steer. */
@Controller
class ProgrammePages {

    @PageMapping("/programme")
    String programme(Page page) {
        return page.show("programme/programme");
    }

    @PageMapping("/programme/handover")
    String handover(Page page) {
        return page.show("programme/handover");
    }
}
