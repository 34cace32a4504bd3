package org.preventionportal.portal.start;

import org.preventionportal.portal.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For everybody, without an account: what this is, how it uses data, and how well it can be used. */
@Controller
class StartPages {

    @GetMapping("/")
    String start(Page page) {
        return page.plain("start/start");
    }

    @GetMapping("/about")
    String about(Page page) {
        return page.plain("start/about");
    }

    @GetMapping("/privacy")
    String privacy(Page page) {
        return page.plain("start/privacy");
    }

    @GetMapping("/accessibility")
    String accessibility(Page page) {
        return page.plain("start/accessibility");
    }
}
