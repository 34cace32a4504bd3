package org.preventionportal.portal.tasks;

import java.util.Map;
import org.preventionportal.portal.api.MutationResult;
import org.preventionportal.portal.delivery.NextSession;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages of tasks. */
@Controller
class TaskPages {

    @PageMapping(
            path = "/tasks/{id}",
            subject = "taskId",
            accepts = {
                "deleteTaskDraft",
                "provideInformation",
                "withdrawTask",
                "leaveTask",
                "postMessage",
                "markMessagesRead"
            })
    String task(Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("tasks/task", Map.of());
        Object task = page.found("task");
        return page.with("acknowledging", Acknowledgement.implied(task))
                .with("nextSession", task instanceof Map<?, ?> found ? NextSession.of(found) : null)
                .plain("tasks/task");
    }

    /** Asks for the whole need at once. A child at risk stops it, and nothing is stored. */
    @PageMapping(path = "/tasks/{id}/amend", subject = "taskId", accepts = "amendRequest")
    String amend(@PathVariable String id, Page page) {
        if (!page.isSubmitted()) {
            return page.view("tasks/amend", Map.of());
        }
        if (page.submitted().first("childAtRiskNow").equals("true")) {
            return "redirect:/requests/call-now";
        }
        var need = new NeedForm(page, RequestStep.allFields());
        MutationResult result = need.send(Map.of("taskId", id), Map.of("childAtRiskNow", false, "checkOnly", true));
        return page.finish(
                need.form(),
                result,
                need.problems().stream().map(RequestStep::atFirstField).toList());
    }

    /** Shows what came of tasks like this one. It takes eight commands, so a page about the task only leads to it. */
    @GetMapping("/tasks/{id}/track-record")
    String trackRecord(Page page) {
        return page.view("tasks/track-record", Map.of());
    }

    @PageMapping(path = "/tasks/{id}/sharing", subject = "taskId", accepts = "shareTask")
    String sharing(Page page) {
        return page.show("tasks/sharing");
    }
}
