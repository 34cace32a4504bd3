package org.preventionportal.portal.resources;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.resources.ResourceStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages on which officers and programme managers create, review, publish and withdraw resources. */
@Controller
class ResourceManagementPages {

    /** Shows what needs action, or all resources of one status. */
    @GetMapping("/resources/manage")
    String managed(@RequestParam(required = false) @Nullable ResourceStatus status, Page page) {
        return page.with("status", status == null ? null : status.name())
                .show("resources/managed", Map.of("isList", status != null));
    }

    @PageMapping("/resources/new")
    String create(Page page) {
        return page.show("resources/new");
    }

    @PageMapping("/resources/{id}/manage")
    String manage(Page page) {
        return page.show("resources/manage");
    }

    @PageMapping("/resources/{id}/text")
    String text(Page page) {
        return page.show("resources/text");
    }

    @PageMapping("/resources/{id}/visibility")
    String visibility(Page page) {
        return page.show("resources/visibility");
    }

    @PageMapping("/resources/{id}/publish")
    String publish(Page page) {
        return page.show("resources/publish");
    }

    @PageMapping("/resources/{id}/review")
    String review(Page page) {
        return page.show("resources/review");
    }

    @PageMapping("/resources/{id}/withdraw")
    String withdraw(Page page) {
        return page.show("resources/withdraw");
    }

    @PageMapping("/resources/{id}/tasks")
    String tasks(Page page) {
        return page.show("resources/tasks");
    }
}
