package org.preventionportal.portal.threats;

import java.util.Map;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages of the threat picture: the list, which entries have a task, a new entry, and an entry. */
@Controller
class ThreatPages {

    private final Links links;

    ThreatPages(Links links) {
        this.links = links;
    }

    @GetMapping("/threats")
    String entries(Page page) {
        return page.view("threats/entries", Map.of());
    }

    @GetMapping("/threats/coverage")
    String coverage(Page page) {
        page.ask("threats/coverage", Map.of());
        return page.with("coverageMap", CoverageMap.of(page.found("threatCoverage")))
                .plain("threats/coverage");
    }

    @Officers
    @PageMapping(path = "/threats/new", accepts = "createThreatEntry")
    String create(Page page) {
        return page.isSubmitted() ? page.sendChanges("entry") : page.show("threats/new");
    }

    @PageMapping(
            path = "/threats/{id}",
            subject = "threatEntryId",
            accepts = {"confirmThreatEntry", "withdrawThreatEntry", "linkTaskToThreatEntry", "unlinkTaskFromThreatEntry"
            })
    String entry(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        return Finder.found(page).show("threats/entry");
    }

    @PageMapping(path = "/threats/{id}/edit", subject = "threatEntryId", accepts = "updateThreatEntry")
    String edit(Page page) {
        return page.isSubmitted() ? page.sendChanges("entry") : page.show("threats/edit");
    }
}
