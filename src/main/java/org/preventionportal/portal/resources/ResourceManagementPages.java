package org.preventionportal.portal.resources;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.resources.ResourceStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the pages on which officers and programme managers create, review, publish and withdraw resources. */
@Controller
@Officers
class ResourceManagementPages {

    private static final String NOTE = "changeNote";

    private static final List<String> TEXT =
            List.of("title", "summary", "kind", "themes", "audience", "language", "link");

    /** The form of a practice note shows these. */
    private static final List<String> PRACTICE_NOTE = List.of("title", "summary", "practiceNote", "themes", "language");

    private static final String NOTE_TEXT = "content.practiceNote.text";

    private final Links links;

    ResourceManagementPages(Links links) {
        this.links = links;
    }

    /** Shows what needs action, or all resources of one status. */
    @GetMapping("/resources/manage")
    String managed(@RequestParam(required = false) @Nullable ResourceStatus status, Page page) {
        return page.with("status", status == null ? null : status.name())
                .show("resources/managed", Map.of("isList", status != null));
    }

    @PageMapping(path = "/resources/new", accepts = "createResource")
    String create(Page page) {
        return page.showPlain("resources/new");
    }

    /** A task that is named in the address fills in what it can. */
    @PageMapping(path = "/resources/new/practice-note", accepts = "createResource")
    String createPracticeNote(Page page) {
        String task = page.submitted().first("task");
        if (!page.isSubmitted() && !task.isEmpty()) {
            page.ask("resources/practice-note.task", Map.of("id", task));
        }
        return page.showPlain("resources/practice-note");
    }

    @PageMapping(path = "/resources/{id}/manage", subject = "resourceId", accepts = "deleteResourceDraft")
    String manage(Page page) {
        return page.show("resources/manage");
    }

    @PageMapping(path = "/resources/{id}/text", subject = "resourceId", accepts = "updateResource")
    String text(Page page) {
        if (!page.isSubmitted()) {
            return page.show("resources/text");
        }
        SubmittedForm form = page.submitted();
        List<String> shown = form.values().containsKey(NOTE_TEXT) ? PRACTICE_NOTE : TEXT;
        return page.sendChanges("content", shown, changeNote(form), UnaryOperator.identity());
    }

    /** Blank text empties the note. The page of a first version has no such field. */
    private static Map<String, Object> changeNote(SubmittedForm form) {
        return form.values().containsKey(NOTE) ? Map.of(NOTE, form.first(NOTE)) : Map.of();
    }

    @PageMapping(path = "/resources/{id}/visibility", subject = "resourceId", accepts = "updateResource")
    String visibility(Page page) {
        return page.show("resources/visibility");
    }

    @PageMapping(
            path = "/resources/{id}/publish",
            subject = "resourceId",
            accepts = {"submitResource", "approveResource", "returnResource", "publishResourceWithoutReview"})
    String publish(Page page) {
        return page.show("resources/publish");
    }

    @PageMapping(path = "/resources/{id}/review", subject = "resourceId", accepts = "scheduleResourceReview")
    String review(Page page) {
        return page.askIfAvailable("fragments/find.officers").show("resources/review");
    }

    @PageMapping(path = "/resources/{id}/withdraw", subject = "resourceId", accepts = "withdrawResource")
    String withdraw(Page page) {
        return page.isSubmitted() ? page.sendChanges("", List.of("replacementId")) : page.show("resources/withdraw");
    }

    @PageMapping(
            path = "/resources/{id}/tasks",
            subject = "resourceId",
            accepts = {"linkResourceToTask", "unlinkResourceFromTask"})
    String tasks(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        return Finder.found(page).show("resources/tasks");
    }
}
