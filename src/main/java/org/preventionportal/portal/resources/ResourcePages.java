package org.preventionportal.portal.resources;

import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The library as its readers see it. */
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
        return page.show("resources/downloads");
    }
}
