package org.preventionportal.portal.respondent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.preventionportal.portal.frame.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A survey for whoever has a link to it. Following a link changes nothing on the server, since programs that look at
 * mail follow every link; whatever changes something is a form.
 */
@Controller
class SurveyPages {

    private static final String TO = "redirect:";
    private static final String CHECK = "/survey/check";

    private final AnswerSaving saving;
    private final String portal;

    /** @param portal as people reach it, for a link to come back by */
    SurveyPages(AnswerSaving saving, @Value("${portal.mail.url}") String portal) {
        this.saving = saving;
        this.portal = portal;
    }

    /** Nobody signs in here. */
    @ModelAttribute("hidesSignIn")
    boolean hidesSignIn() {
        return true;
    }

    @ModelAttribute
    Visit visit(Page page, HttpServletRequest request, HttpServletResponse response) {
        return new Visit(saving, page, request, response);
    }

    @GetMapping("/survey/{token}")
    String come(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        follow(token, request, response);
        return Visit.START;
    }

    @GetMapping("/survey/{token:.{20,}}/stop")
    String comeToStop(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        follow(token, request, response);
        return TO + "/survey/stop";
    }

    private static void follow(String path, HttpServletRequest request, HttpServletResponse response) {
        SurveyLink followed = SurveyLink.inPath(path).orElse(null);
        if (followed == null) {
            SurveyLink.forget(response);
            return;
        }
        SurveyLink.find(request)
                .filter(kept -> kept.isReachedBy(followed))
                .orElse(followed)
                .keep(response);
    }

    @GetMapping("/survey")
    String begin(Visit visit, Page page) {
        return visit.open((_, _) -> page.plain("respondent/begin"));
    }

    /** @param afresh whether somebody else answers who came by the same link of a room */
    @PostMapping("/survey")
    String start(@RequestParam(defaultValue = "false") boolean afresh, Visit visit) {
        return visit.open((known, _) -> {
            SurveyLink link = afresh ? known.afresh() : known;
            var outcome = saving.send("startSurvey", link);
            if (outcome.isNowhere()) {
                return visit.nowhere();
            } else if (!outcome.problems().isEmpty()) {
                return visit.failed("respondent/begin", "startSurvey", outcome);
            }
            SurveyLink own = link.with(outcome.token());
            visit.keep(own);
            return TO + (own.equals(link) ? Route.resume(outcome.asked()) : "/survey/later?begun");
        });
    }

    @GetMapping("/survey/section/{id}")
    String section(@PathVariable String id, @RequestParam(defaultValue = "") String from, Visit visit, Page page) {
        return visit.started((_, view) -> {
            if (view.section(id).isEmpty()) {
                return Visit.START;
            }
            show(new Route(id, from), view, page);
            return page.plain("respondent/section");
        });
    }

    private static void show(Route route, SurveyView view, Page page) {
        page.with("survey", view.survey())
                .with("asked", view)
                .with("section", view.section(route.section()).orElseThrow())
                .with("place", view.place(route.section()) + 1)
                .with("here", route.here())
                .with("back", route.back(view));
    }

    /** @param then what the respondent does next: goes on, or comes back later */
    @PostMapping("/survey/section/{id}")
    String save(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String then,
            Visit visit,
            Page page) {
        return visit.started((link, before) -> {
            var route = new Route(id, from);
            var outcome = saving.save(link, before, page.submitted());
            if (outcome.isNowhere()) {
                return visit.nowhere();
            }
            visit.keep(link);
            SurveyView after = outcome.asked();
            if (outcome.problems().isEmpty()) {
                List<String> answered = page.submitted().all("asked");
                return TO + (then.equals("later") ? "/survey/later?saved" : route.next(before, after, answered));
            } else if (after.section(id).isEmpty()) {
                return Visit.START;
            }
            show(route, after, page);
            return visit.failed("respondent/section", AnswerSaving.SAVE, outcome);
        });
    }

    @GetMapping(CHECK)
    String check(Visit visit, Page page) {
        return visit.started((_, _) -> page.plain("respondent/check"));
    }

    /** The link is used up by it, so what is said at the end is said at once. */
    @PostMapping("/survey/done")
    String finish(Visit visit, Page page) {
        return visit.started((link, _) -> {
            var outcome = saving.send("finishSurvey", link);
            if (outcome.isNowhere()) {
                return visit.nowhere();
            } else if (!outcome.problems().isEmpty()) {
                return visit.failed("respondent/check", "finishSurvey", outcome);
            }
            visit.forget();
            return page.with("survey", outcome.asked().survey()).plain("respondent/done");
        });
    }

    /** For whoever loads the last page again. */
    @GetMapping("/survey/done")
    String done(Page page) {
        return page.with("survey", Map.of()).plain("respondent/done");
    }

    /** How to come back. Who was mailed a link has it; the own link of somebody in a room is shown to them. */
    @GetMapping("/survey/later")
    String later(Visit visit, Page page) {
        return visit.started((link, view) -> page.with(
                        "ownLink", link.isOwn() ? "%s/survey/%s".formatted(portal, link.token()) : null)
                .with("resume", Route.resume(view))
                .plain("respondent/later"));
    }

    /** Nobody who uses this device next is to find the answers. */
    @PostMapping("/survey/later")
    String leave(Visit visit) {
        visit.forget();
        return TO + "/survey/left";
    }

    @GetMapping("/survey/left")
    String left(Page page) {
        return page.plain("respondent/left");
    }

    @GetMapping("/survey/stop")
    String beforeStop(Visit visit, Page page) {
        return visit.open((_, _) -> page.plain("respondent/stop"));
    }

    @PostMapping("/survey/stop")
    String stop(Visit visit) {
        return visit.open((link, _) -> {
            var outcome = saving.send("stopSurveyMail", link);
            return outcome.problems().isEmpty() ? TO + "/survey/stopped" : visit.nowhere();
        });
    }

    @GetMapping("/survey/stopped")
    String stopped(Page page) {
        return page.plain("respondent/stopped");
    }
}
