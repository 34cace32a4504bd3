package org.preventionportal.portal.reporting;

import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;

/** Serves the page on which staff subscribe to regular emails. */
@Controller
class DigestPages {

    @PageMapping(path = "/reports/emails", accepts = "updateDigestSubscription")
    String emails(Page page) {
        return page.show("reporting/emails");
    }
}
