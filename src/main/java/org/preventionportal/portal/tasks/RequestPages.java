package org.preventionportal.portal.tasks;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves the pages of a request. Each page saves the draft, so that the entered text is there when the person returns,
 * on any device.
 */
@Controller
class RequestPages {

    private static final int SIMILAR_TASKS = 10;

    /** Asks first whether a child is at risk. If so, the service is not the right place, and nothing is stored. */
    @PageMapping(path = "/requests/new", accepts = "createTaskDraft")
    String begin(Page page) {
        if (!page.isSubmitted()) {
            page.ask("requests/new", Map.of());
            Map<?, ?> viewer = Objects.requireNonNull((Map<?, ?>) page.found("viewer"));
            return page.with("first", first(QueryResult.children(viewer, "partners")))
                    .plain("requests/new");
        }
        return page.submitted().first("childAtRiskNow").equals("true")
                ? "redirect:/requests/call-now"
                : page.sendChanges("need", Set.of("description"));
    }

    /** The partner whose interest was accepted last, of those with no newer task that the reader sees. */
    static @Nullable Map<?, ?> first(Stream<Map<?, ?>> partners) {
        return partners.filter(partner -> partner.get("acceptedInterest") != null)
                .filter(partner -> newestTask(partner).isBefore(acceptedAt(partner)))
                .max(Comparator.comparing(RequestPages::acceptedAt))
                .orElse(null);
    }

    private static Instant acceptedAt(Map<?, ?> partner) {
        Map<?, ?> interest = Objects.requireNonNull(QueryResult.child(partner, "acceptedInterest"));
        return Instant.parse(QueryResult.text(interest, "acceptedAt"));
    }

    private static Instant newestTask(Map<?, ?> partner) {
        return QueryResult.descendants(partner, "tasks", "nodes")
                .map(task -> Instant.parse(QueryResult.text(task, "createdAt")))
                .findFirst()
                .orElse(Instant.MIN);
    }

    /** Asks about a part of the need. */
    @PageMapping(path = "/requests/{id}/{step}", subject = "taskId", accepts = "updateTaskDraft")
    String step(@PathVariable String id, @PathVariable String step, Page page) {
        RequestStep at = RequestStep.of(step);
        return page.isSubmitted()
                ? new DraftForm(id, at, page.forget("/requests/%s/check".formatted(id))).save()
                : show(id, at, page);
    }

    /** Says what it means to join a similar task instead of requesting one. */
    @PageMapping(path = "/requests/{id}/join/{taskId}", subject = "draftId", accepts = "joinTask")
    String join(@PathVariable String taskId, Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        page.ask("requests/frame", Map.of("first", SIMILAR_TASKS));
        return page.with("chosen", chosen(page.found("task"), taskId)).plain("requests/join");
    }

    private static Map<?, ?> chosen(@Nullable Object draft, String similar) {
        return QueryResult.children((Map<?, ?>) Objects.requireNonNull(draft), "similarTasks")
                .filter(task -> similar.equals(task.get("taskId")) && Boolean.TRUE.equals(task.get("viewerCanJoin")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PageMapping(path = "/requests/{id}/check", subject = "taskId", accepts = "requestTask")
    String check(@PathVariable String id, Page page) {
        return page.isSubmitted()
                ? page.send(Map.of(), RequestStep::atAnswer)
                : show(id, RequestStep.of("check"), page);
    }

    private static String show(String id, RequestStep step, Page page) {
        page.ask("requests/frame", Map.of("first", SIMILAR_TASKS));
        if (step.fields().isEmpty() && !isDraft(page.found("task"))) {
            return "redirect:/tasks/{id}";
        }
        return page.with("step", step)
                .with("back", step.before(id))
                .with("next", step.next(id))
                .plain("requests/" + step.path());
    }

    private static boolean isDraft(@Nullable Object task) {
        return task instanceof Map<?, ?> found && "DRAFT".equals(found.get("state"));
    }

    @GetMapping("/requests/{id}/done")
    String done(Page page) {
        return page.view("requests/done", Map.of());
    }
}
