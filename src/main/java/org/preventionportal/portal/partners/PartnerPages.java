package org.preventionportal.portal.partners;

import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;

/** Organisations and the people in them. */
@Controller
class PartnerPages {

    @PageMapping("/partners")
    String partners(Page page) {
        return page.show("partners/partners");
    }

    @PageMapping("/partners/new")
    String register(Page page) {
        return page.show("partners/new");
    }

    @PageMapping("/partners/{id}")
    String partner(Page page) {
        return page.show("partners/partner");
    }

    @PageMapping("/partners/{id}/handover")
    String handover(Page page) {
        return page.show("partners/handover");
    }

    @PageMapping("/people")
    String organisations(Page page) {
        return page.show("partners/organisations");
    }

    @PageMapping("/people/{id}")
    String people(Page page) {
        return page.show("partners/people");
    }
}
