package org.preventionportal.portal.partners;

import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages about partners and their members. */
@Controller
class PartnerPages {

    @GetMapping("/partners")
    String partners(Page page) {
        return page.view("partners/partners", Map.of());
    }

    @PageMapping(path = "/partners/new", accepts = "registerPartner")
    String register(Page page) {
        return page.show("partners/new");
    }

    @PageMapping(
            path = "/partners/{id}",
            accepts = {"logPartnerContact", "suspendPartner", "reinstatePartner"})
    String partner(Page page) {
        return page.show("partners/partner");
    }

    @PageMapping(path = "/partners/{id}/edit", accepts = "updatePartner")
    String edit(Page page) {
        return page.show("partners/edit");
    }

    /** Everybody who may list officers can choose one here. */
    @PageMapping(path = "/partners/{id}/relationship", accepts = "recordRelationship")
    String relationship(Page page) {
        return page.show("partners/relationship");
    }

    @GetMapping("/partners/{id}/handover")
    String handover(Page page) {
        if (!Caller.current().isOfficer()) {
            throw new AccessDeniedException("Not for this role.");
        }
        return page.view("partners/handover", Map.of());
    }

    @GetMapping("/people")
    String organisations(Page page) {
        return page.view("partners/organisations", Map.of());
    }

    @PageMapping(path = "/people/{id}", accepts = "invitePartnerMember")
    String people(Page page) {
        return page.show("partners/people");
    }

    @PageMapping(path = "/people/{id}/remove/{person}", accepts = "removePartnerMember")
    String remove(@PathVariable String person, Page page) {
        return page.with("personId", person).show("partners/remove");
    }
}
