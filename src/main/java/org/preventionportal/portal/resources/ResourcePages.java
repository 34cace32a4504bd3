package org.preventionportal.portal.resources;

import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;

/** The library, for readers and for those who write it. */
@Controller
class ResourcePages {

    @PageMapping("/resources")
    String resources(Page page) {
        return page.show("resources/resources");
    }

    @PageMapping("/resources/{id}")
    String resource(Page page) {
        return page.show("resources/resource");
    }

    @PageMapping("/library/desk")
    String desk(Page page) {
        return page.show("resources/desk");
    }

    @PageMapping("/library/new")
    String create(Page page) {
        return page.show("resources/new");
    }

    @PageMapping("/library/{id}")
    String edit(Page page) {
        return page.show("resources/edit");
    }
}
