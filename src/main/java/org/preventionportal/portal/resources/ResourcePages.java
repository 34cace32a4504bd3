package org.preventionportal.portal.resources;

import org.preventionportal.access.roles.OfficersAndEvaluators;
import org.preventionportal.portal.frame.Page;
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

    @OfficersAndEvaluators // others may read the resource by the same query, without its downloads
    @GetMapping("/resources/{id}/downloads")
    String downloads(Page page) {
        return page.show("resources/downloads");
    }
}
