package org.preventionportal.portal.resources;

import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.portal.frame.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages on which readers find resources, and the counts of downloads. */
@Controller
class ResourcePages {

    @GetMapping("/resources")
    String resources(Page page) {
        return page.show("resources/resources");
    }

    @GetMapping("/resources/{id}")
    String resource(Page page) {
        return page.show("resources/resource");
    }

    @GetMapping("/resources/{id}/downloads")
    String downloads(Page page) {
        Caller caller = Caller.current();
        if (!caller.isOfficer() && !caller.has(Role.EVALUATOR)) {
            throw new AccessDeniedException("For officers, programme managers and evaluators.");
        }
        return page.show("resources/downloads");
    }
}
