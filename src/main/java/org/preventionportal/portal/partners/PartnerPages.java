package org.preventionportal.portal.partners;

import java.util.List;
import java.util.Map;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.OfficersAndAdmins;
import org.preventionportal.portal.frame.FilterNames;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages about partners and their members. */
@Controller
class PartnerPages {

    /** More would exceed the cost of an operation, since each resource has its downloads by kind. */
    private static final int TASKS_WITH_RESOURCES = 10;

    @GetMapping("/partners")
    String partners(Page page) {
        if (Caller.current().isDeliveryStaff()) {
            FilterNames.officers(page);
        }
        return page.view("partners/partners", Map.of());
    }

    @OfficersAndAdmins
    @PageMapping(path = "/partners/new", accepts = "registerPartner")
    String register(Page page) {
        return page.showPlain("partners/new");
    }

    @PageMapping(
            path = "/partners/{id}",
            subject = "partnerId",
            accepts = {"suspendPartner", "reinstatePartner"})
    String partner(@PathVariable String id, Page page) {
        if (!page.isSubmitted() && isMember(id)) {
            page.ask("partners/partner.reports", Map.of());
        }
        return page.show("partners/partner");
    }

    @GetMapping("/partners/{id}/{part:tasks|delivery|outcomes|resources}")
    String work(@PathVariable String id, @PathVariable String part, Page page) {
        if (!Caller.current().isDeliveryStaff() && !isMember(id)) {
            throw new AuthorizationDeniedException("For the partner and for officers.");
        }
        return switch (part) {
            case "tasks" -> tasks(page);
            case "resources" -> page.view("partners/resources", page.rows(TASKS_WITH_RESOURCES));
            default -> page.view("partners/" + part, Map.of());
        };
    }

    private static String tasks(Page page) {
        String words = page.submitted().first("filter.words").strip();
        boolean isDeliveryStaff = Caller.current().isDeliveryStaff();
        return page.with("tabs", TaskTab.ALL)
                .with("words", words)
                .view("partners/tasks", Map.of("words", words, "isDeliveryStaff", isDeliveryStaff));
    }

    private static boolean isMember(String partner) {
        return Caller.current().partners().contains(new PartnerId(partner));
    }

    @Officers // members may read their partner by the same queries
    @GetMapping("/partners/{id}/{part:surveys|handover}")
    String ofOfficers(@PathVariable String part, Page page) {
        return page.view("partners/" + part, Map.of());
    }

    @OfficersAndAdmins
    @GetMapping("/partners/{id}/history")
    String history(Page page) {
        return page.view("partners/history", Map.of());
    }

    @PageMapping(path = "/partners/{id}/edit", subject = "partnerId", accepts = "updatePartner")
    String edit(Page page) {
        return page.show("partners/edit");
    }

    @Officers
    @PageMapping(path = "/partners/{id}/relationship", subject = "partnerId", accepts = "logPartnerContact")
    String relationship(Page page) {
        return page.show("partners/relationship");
    }

    @Officers
    @PageMapping(path = "/partners/{id}/relationship/edit", subject = "partnerId", accepts = "recordRelationship")
    String recordRelationship(Page page) {
        return page.isSubmitted()
                ? page.sendChanges("", List.of("champion"))
                : page.askIfAvailable("planning/parts.officers").show("partners/relationship-edit");
    }

    /** Who leads their only organisation has nothing to choose. */
    @GetMapping("/people")
    String organisations(Page page) {
        Caller caller = Caller.current();
        if (!caller.managesAllPartners()
                && caller.partners().size() == 1
                && caller.leads().equals(caller.partners())) {
            return "redirect:/people/" + caller.leads().iterator().next().value();
        }
        return page.view("partners/organisations", Map.of());
    }

    @GetMapping("/people/expired")
    String expired(Page page) {
        return page.view("partners/expired", Map.of());
    }

    @GetMapping("/people/without-lead")
    String withoutLead(Page page) {
        return page.view("partners/without-lead", Map.of());
    }

    @PageMapping(
            path = "/people/{id}",
            subject = "partnerId",
            accepts = {"invitePartnerMember", "updateFrontDoor"})
    String people(Page page) {
        return page.isSubmitted() && page.submitted().operation().equals("updateFrontDoor")
                ? page.sendChanges("")
                : page.show("partners/people");
    }

    @PageMapping(
            path = "/people/{id}/invitations/{invitationKey}",
            subject = "partnerId",
            accepts = {"resendPartnerInvitation", "cancelPartnerInvitation"})
    String invitation(@PathVariable String invitationKey, Page page) {
        return page.with("key", invitationKey).show("partners/invitation");
    }

    @PageMapping(path = "/people/{id}/remove/{personId}", subject = "partnerId", accepts = "removePartnerMember")
    String remove(@PathVariable String personId, Page page) {
        return page.with("personId", personId).show("partners/remove");
    }
}
