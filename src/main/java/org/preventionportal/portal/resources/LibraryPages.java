package org.preventionportal.portal.resources;

import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The library's desk: what officers and managers write, read for each other, publish and take back. */
@Controller
class LibraryPages {

    @GetMapping("/library/desk")
    String desk(Page page) {
        return page.show("resources/desk");
    }

    @PageMapping("/library/new")
    String create(Page page) {
        return page.show("resources/new");
    }

    @PageMapping("/library/{id}")
    String work(Page page) {
        return page.show("resources/work");
    }

    @PageMapping("/library/{id}/text")
    String text(Page page) {
        return page.show("resources/text");
    }

    /** Whole partners, too, found by their names. */
    @PageMapping("/library/{id}/readers")
    String readers(Page page) {
        return page.show("resources/readers");
    }

    @PageMapping("/library/{id}/publish")
    String publish(Page page) {
        return page.show("resources/publish");
    }

    @PageMapping("/library/{id}/review")
    String review(Page page) {
        return page.show("resources/review");
    }

    @PageMapping("/library/{id}/withdraw")
    String withdraw(Page page) {
        return page.show("resources/withdraw");
    }

    @PageMapping("/library/{id}/tasks")
    String tasks(Page page) {
        return page.show("resources/tasks");
    }
}
