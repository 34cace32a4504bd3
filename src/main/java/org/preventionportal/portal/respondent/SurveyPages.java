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

    private final SurveyClient client;
    private final String portal;

    /** @param portal as people reach it, for a link to come back by */
    SurveyPages(SurveyClient client, @Value("${portal.mail.url}") String portal) {
        this.client = client;
        this.portal = portal;
    }

    /** Nobody signs in here. */
    @ModelAttribute("hidesSignIn")
    boolean hidesSignIn() {
        return true;
    }

    @ModelAttribute
    Visit visit(Page page, HttpServletRequest request, HttpServletResponse response) {
        return new Visit(client, page, request, response);
    }

    @GetMapping("/survey/{token}")
    String followLink(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        follow(token, request, response);
        return Visit.START;
    }

    @GetMapping("/survey/{token:.{20,}}/opt-out")
    String followOptOutLink(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        follow(token, request, response);
        return TO + "/survey/opt-out";
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
                .store(response);
    }

    @GetMapping("/survey")
    String begin(Visit visit, Page page) {
        return visit.open((_, _) -> page.plain("respondent/begin"));
    }

    /** @param afresh whether somebody else answers who came by the same link of a room */
    @PostMapping("/survey")
    String start(@RequestParam(defaultValue = "false") boolean afresh, Visit visit) {
        return visit.open((known, _) -> {
            SurveyLink link = afresh ? known.restarted() : known;
            var outcome = client.start(link);
            if (outcome.isNowhere()) {
                return visit.nowhere();
            } else if (!outcome.problems().isEmpty()) {
                return visit.failed("respondent/begin", SurveyClient.START, outcome);
            }
            SurveyLink own = link.with(outcome.token());
            visit.keep(own);
            return TO + (own.equals(link) ? SurveyRoute.resume(outcome.asked()) : "/survey/later?begun");
        });
    }

    @GetMapping("/survey/section/{id}")
    String section(@PathVariable String id, @RequestParam(defaultValue = "") String from, Visit visit, Page page) {
        return visit.started((_, view) -> {
            if (view.section(id).isEmpty()) {
                return Visit.START;
            }
            show(new SurveyRoute(id, from), view, page);
            return page.plain("respondent/section");
        });
    }

    private static void show(SurveyRoute route, SurveyView view, Page page) {
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
            var route = new SurveyRoute(id, from);
            var outcome = client.save(link, before, page.submitted());
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
            return visit.failed("respondent/section", SurveyClient.SAVE, outcome);
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
            var outcome = client.finish(link);
            if (outcome.isNowhere()) {
                return visit.nowhere();
            } else if (!outcome.problems().isEmpty()) {
                return visit.failed("respondent/check", SurveyClient.FINISH, outcome);
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
                .with("resume", SurveyRoute.resume(view))
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

    @GetMapping("/survey/opt-out")
    String confirmOptOut(Visit visit, Page page) {
        return visit.open((_, _) -> page.plain("respondent/opt-out"));
    }

    @PostMapping("/survey/opt-out")
    String optOut(Visit visit) {
        return visit.open((link, _) -> {
            var outcome = client.optOut(link);
            return outcome.problems().isEmpty() ? TO + "/survey/opted-out" : visit.nowhere();
        });
    }

    @GetMapping("/survey/opted-out")
    String optedOut(Page page) {
        return page.plain("respondent/opted-out");
    }
}
