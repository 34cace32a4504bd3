package org.preventionportal.portal.reporting;

import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;

/** Regular mails of numbers, which everybody they are for switches on or off. */
@Controller
class MailPages {

    @PageMapping("/reports/mails")
    String mails(Page page) {
        return page.show("reporting/mails");
    }
}
