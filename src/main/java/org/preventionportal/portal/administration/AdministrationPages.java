package org.preventionportal.portal.administration;

import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;

/** Accounts and the audit trail. */
@Controller
class AdministrationPages {

    @PageMapping("/audit")
    String audit(Page page) {
        return page.show("administration/audit");
    }

    @PageMapping("/accounts")
    String accounts(Page page) {
        return page.show("administration/accounts");
    }
}
