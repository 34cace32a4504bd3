package org.preventionportal.portal.programme;

import java.util.Map;
import org.preventionportal.portal.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages of programme managers. */
@Controller
class ProgrammePages {

    @GetMapping("/programme")
    String programme(Page page) {
        return page.view("programme/programme", Map.of());
    }

    @GetMapping("/programme/intelligence")
    String intelligence(Page page) {
        return page.show("programme/intelligence");
    }
}
