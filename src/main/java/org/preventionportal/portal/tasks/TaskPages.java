package org.preventionportal.portal.tasks;

import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;

/** Serves the pages of tasks. */
@Controller
class TaskPages {

    @PageMapping("/tasks")
    String tasks(Page page) {
        return page.show("tasks/tasks");
    }

    @PageMapping("/tasks/{id}")
    String task(Page page) {
        return page.show("tasks/task");
    }

    @PageMapping("/tasks/{id}/sharing")
    String sharing(Page page) {
        return page.show("tasks/sharing");
    }
}
