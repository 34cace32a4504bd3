package org.preventionportal.portal.delivery;

import java.time.Clock;
import java.time.LocalDate;
import org.preventionportal.platform.LondonTime;
import org.preventionportal.portal.evidence.MeasureCharts;
import org.preventionportal.portal.frame.Finder;
import org.preventionportal.portal.frame.Links;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the pages on which officers deliver a task and record reach, participants and outcomes. */
@Controller
class DeliveryPages {

    private static final int WEEKS_TO_ANSWER = 4;

    private final Links links;
    private final MeasureCharts measureCharts;
    private final Clock clock;

    DeliveryPages(Links links, MeasureCharts measureCharts, Clock clock) {
        this.links = links;
        this.measureCharts = measureCharts;
        this.clock = clock;
    }

    @PageMapping(
            path = "/tasks/{id}/delivery",
            accepts = {
                "startTask",
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
        return page.show("delivery/delivery");
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    @PageMapping(path = "/tasks/{id}/schedule", accepts = "scheduleTask")
    String schedule(Page page) {
        return Finder.isAsked(page) ? Finder.find(page, links) : page.show("delivery/schedule");
    }

    @PageMapping(
            path = "/tasks/{id}/resources",
            accepts = {"linkResourceToTask", "unlinkResourceFromTask"})
    String resources(Page page) {
        return page.show("delivery/resources");
    }

    /** @param activity its id, or {@code new} for one that is to be recorded */
    @PageMapping(
            path = "/tasks/{id}/activities/{activity}",
            accepts = {"recordActivity", "amendActivity"})
    String activity(@PathVariable String activity, Page page) {
        if (Finder.isAsked(page)) {
            return Finder.find(page, links);
        }
        return page.isSubmitted()
                ? ActivityForm.of(page.submitted()).send(page)
                : page.with("activityId", activity).show("delivery/activity");
    }

    @PageMapping(
            path = "/tasks/{id}/participants",
            accepts = {"recordParticipants", "optOutParticipant"})
    String participants(Page page) {
        return page.isSubmitted() && page.submitted().operation().equals("recordParticipants")
                ? ParticipantsForm.send(page)
                : page.show("delivery/participants");
    }

    @PageMapping(path = "/tasks/{id}/ask", accepts = "askTaskParticipants")
    String ask(Page page) {
        return page.with("closesOn", today().plusWeeks(WEEKS_TO_ANSWER)).show("delivery/ask");
    }

    @PageMapping(path = "/tasks/{id}/event-form", accepts = "createEventForm")
    String eventForm(Page page) {
        return page.show("delivery/event-form");
    }

    @PageMapping(path = "/tasks/{id}/outcomes", accepts = "recordOutcome")
    String outcomes(Page page) {
        return page.show("delivery/outcomes");
    }

    @PageMapping(
            path = "/tasks/{id}/outcomes/{outcome}",
            accepts = {"amendOutcome", "answerOutcome"})
    String outcome(@PathVariable String outcome, Page page) {
        return page.with("outcomeId", outcome)
                .with("measureCharts", measureCharts)
                .show("delivery/outcome");
    }
}
