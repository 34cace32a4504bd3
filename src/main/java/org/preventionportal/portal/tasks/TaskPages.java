package org.preventionportal.portal.tasks;

import java.util.Map;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages of tasks. */
@Controller
class TaskPages {

    @GetMapping("/tasks")
    String tasks(Page page) {
        return page.show("tasks/tasks");
    }

    @PageMapping(
            path = "/tasks/{id}",
            accepts = {"deleteTaskDraft", "provideInformation", "withdrawTask", "leaveTask", "postMessage"})
    String task(Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("tasks/task", Map.of());
        return page.with("acknowledging", Acknowledgement.implied(page.found("task")))
                .plain("tasks/task");
    }

    @PageMapping(path = "/tasks/{id}/sharing", accepts = "shareTask")
    String sharing(Page page) {
        return page.show("tasks/sharing");
    }
}
