package org.preventionportal.portal.delivery;

import java.time.Clock;
import java.time.Period;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages on which officers deliver a task and record reach, participants and outcomes. */
@Controller
class DeliveryPages {

    private static final int WEEKS_TO_ANSWER = 4;

    /** So soon after the work, nobody can say what has changed. */
    private static final int WEEKS_UNTIL_CHANGE = 4;

    private final NextSteps nextSteps;
    private final Links links;
    private final Clock clock;
    private final Period gap;

    DeliveryPages(NextSteps nextSteps, Links links, Clock clock, @Value("${portal.surveys.gap}") Period gap) {
        this.nextSteps = nextSteps;
        this.links = links;
        this.clock = clock;
        this.gap = gap;
    }

    @Officers // the page is for staff, though partners may read the task by the same query
    @PageMapping(
            path = "/tasks/{id}/delivery",
            subject = "taskId",
            accepts = {
                "startTask",
                "scheduleTask",
                "completeTask",
                "amendTaskCompletion",
                "closeTask",
                "assignTask",
                "updateTaskEffort",
                "recordInKindSupport",
                "removeInKindSupport",
                "postMessage",
                "postNote",
                "markMessagesRead"
            })
    String delivery(Page page) {
        if (isSubmitted(page, "updateTaskEffort")) {
            return page.sendChanges("");
        }
        if (isSubmitted(page, "scheduleTask")) {
            return ScheduleForm.remove(page);
        }
        return page.with("nextSteps", nextSteps).show("delivery/delivery");
    }

    private static boolean isSubmitted(Page page, String operation) {
        return page.isSubmitted() && page.submitted().operation().equals(operation);
    }

    @PageMapping(path = "/tasks/{id}/schedule", subject = "taskId", accepts = "scheduleTask")
    String schedule(Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        return page.isSubmitted() ? ScheduleForm.send(page) : page.show("delivery/schedule");
    }

    @PageMapping(
            path = "/tasks/{id}/resources",
            subject = "taskId",
            accepts = {"linkResourceToTask", "unlinkResourceFromTask"})
    String resources(Page page) {
        return page.show("delivery/resources");
    }

    /** @param activityId the id, or {@code new} for one that is to be recorded */
    @PageMapping(
            path = "/tasks/{id}/activities/{activityId}",
            subject = "taskId",
            accepts = {"recordActivity", "amendActivity"})
    String activity(@PathVariable String activityId, Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        return page.isSubmitted()
                ? ActivityForm.of(page.submitted()).send(page)
                : page.with("activityId", activityId).show("delivery/activity");
    }

    @PageMapping(path = "/tasks/{id}/activities/{activityId}/cancel", subject = "taskId", accepts = "cancelActivity")
    String cancel(@PathVariable String activityId, Page page) {
        return page.with("activityId", activityId).show("delivery/cancel");
    }

    @PageMapping(
            path = "/tasks/{id}/participants",
            subject = "taskId",
            accepts = {"recordParticipants", "optOutParticipant"})
    String participants(Page page) {
        return isSubmitted(page, "recordParticipants")
                ? ParticipantsForm.send(page)
                : page.show("delivery/participants");
    }

    @PageMapping(path = "/tasks/{id}/ask", subject = "taskId", accepts = "askTaskParticipants")
    String ask(Page page) {
        var today = LondonTime.today(clock);
        return page.with("usual", BuiltInQuestionnaires.YEAR_ONE)
                .with("aboutSession", BuiltInQuestionnaires.EVENT_FEEDBACK)
                .with("recentFrom", today.minusWeeks(WEEKS_UNTIL_CHANGE).toString())
                .with("closesOn", today.plusWeeks(WEEKS_TO_ANSWER))
                .with("gap", gap)
                .show("delivery/ask");
    }

    @PageMapping(path = "/tasks/{id}/event-form", subject = "taskId", accepts = "createEventForm")
    String eventForm(Page page) {
        return page.with("usual", BuiltInQuestionnaires.EVENT_FEEDBACK).show("delivery/event-form");
    }

    @PageMapping(path = "/tasks/{id}/outcomes", subject = "taskId", accepts = "recordOutcome")
    String outcomes(Page page) {
        return page.show("delivery/outcomes");
    }

    @PageMapping(
            path = "/tasks/{id}/outcomes/{outcomeId}",
            accepts = {"amendOutcome", "answerOutcome"})
    String outcome(@PathVariable String outcomeId, Page page) {
        return isSubmitted(page, "amendOutcome")
                ? page.sendChanges("outcome")
                : page.with("outcomeId", outcomeId).show("delivery/outcome");
    }
}
