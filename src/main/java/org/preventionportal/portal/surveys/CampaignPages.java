package org.preventionportal.portal.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Role;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.api.QueryResult;
import org.preventionportal.portal.forms.FieldProblem;
import org.preventionportal.portal.forms.InputReader;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.FilterNames;
import org.preventionportal.portal.frame.Page;
import org.preventionportal.portal.frame.PageMapping;
import org.preventionportal.surveys.plans.RollingPlan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Shows campaigns, and the forms to create, open, extend and close them. */
@Controller
class CampaignPages {

    static final List<String> WAVES = List.of("FIRST", "THREE_MONTHS", "SIX_MONTHS", "TWELVE_MONTHS");
    private static final List<String> PLAN = List.of(
            "name", "questionnaireId", "invitation", "tasks", "rolling", "reminders", "followUps", "cap", "closesOn");
    private static final String CAMPAIGNS = "surveys/campaigns";
    private static final Pattern ADDRESS = Pattern.compile("emails\\.(\\d+)");
    private static final int DEFAULT_WEEKS = 3;
    private static final int DEFAULT_MONTHS = 3;
    private static final int MONTHS_OF_ONE_REGION = 6;

    private final Clock clock;
    private final AudienceQuery audience;
    private final Period gap;

    CampaignPages(Clock clock, AudienceQuery audience, @Value("${portal.surveys.gap}") Period gap) {
        this.clock = clock;
        this.audience = audience;
        this.gap = gap;
    }

    /** Officers and programme managers find campaigns by the partner of their task, and by the officer, too. */
    @GetMapping("/campaigns")
    String campaigns(@RequestParam(defaultValue = "") String partner, Page page) {
        if (!Caller.current().isDeliveryStaff()) {
            return page.askFiltered(CAMPAIGNS, Map.of()).plain(CAMPAIGNS);
        }
        FilterNames.officers(page);
        List<?> partners = FilterNames.partners(partner, page);
        if (partners == null) {
            return page.askFiltered(CAMPAIGNS, Map.of()).plain(CAMPAIGNS);
        }
        if (partners.isEmpty()) { // an empty list of partners would narrow nothing
            return page.plain(CAMPAIGNS);
        }
        Map<String, Object> filter = new HashMap<>(Map.of("partnerIds", partners));
        if (page.variables(CAMPAIGNS, Map.of()).get("filter") instanceof Map<?, ?> typed) {
            typed.forEach((name, value) -> filter.put(String.valueOf(name), value));
        }
        return page.askFiltered(CAMPAIGNS, Map.of("filter", filter)).plain(CAMPAIGNS);
    }

    @PageMapping(path = "/campaigns/new", accepts = "createSurveyCampaign")
    String create(Page page) {
        return page.isSubmitted()
                ? sendNew(page)
                : planForm("surveys/new", page, firstDay(), today(), today().plusWeeks(DEFAULT_WEEKS));
    }

    @PageMapping(path = "/campaigns/new-rolling", accepts = "createSurveyCampaign")
    String createRolling(Page page) {
        return page.isSubmitted()
                ? sendNew(page)
                : planForm(
                        "surveys/new-rolling",
                        page.with("allWaves", WAVES),
                        RollingPlan.firstCompletion(today()), // the campaign before did not ask in the late waves
                        rollingUntil(),
                        rollingUntil());
    }

    /** Results of one region come out after the close only, so officers of one region need not wait a year. */
    private LocalDate rollingUntil() {
        Caller caller = Caller.current();
        boolean isOfOneRegion = !caller.isManager()
                && !caller.has(Role.EVALUATOR)
                && caller.regions().size() == 1;
        return isOfOneRegion ? today().plusMonths(MONTHS_OF_ONE_REGION) : today().plusYears(1);
    }

    @PageMapping(path = "/campaigns/{id}/edit", subject = "surveyCampaignId", accepts = "updateSurveyCampaign")
    String edit(Page page) {
        return page.isSubmitted()
                ? send(page, "plan", PLAN)
                : planForm("surveys/edit", page, firstDay(), today(), today().plusWeeks(DEFAULT_WEEKS));
    }

    private LocalDate firstDay() {
        return today().minusMonths(DEFAULT_MONTHS);
    }

    /** @param startsOn the first day of completion of the tasks, until another one is entered, as are the other days */
    private static String planForm(String name, Page page, LocalDate startsOn, LocalDate endsOn, LocalDate closesOn) {
        return page.with("closesOn", closesOn)
                .with("startsOn", startsOn)
                .with("endsOn", endsOn)
                .view(name, Map.of());
    }

    private static String sendNew(Page page) {
        return send(page, "", List.of());
    }

    /** @param changed the fields of the part that are emptied if they were left blank */
    private static String send(Page page, String part, List<String> changed) {
        SubmittedForm form = page.submitted();
        InputReader reader = page.reader(withoutOtherInvitations(form));
        Map<String, Object> input = reader.patch(page.inputOf(form.operation()), part, changed, Map.of());
        return page.send(form, reader.problems(), input, CampaignPages::ofReminders);
    }

    /** Reminders have no field of their own: that they are missing is shown at their number. */
    static FieldProblem ofReminders(FieldProblem problem) {
        return problem.field().equals("plan.reminders") ? problem.at("plan.reminders.maxCount") : problem;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }

    /** Drops the fields of invitations that are not chosen: they were hidden, or are left over from another choice. */
    private static SubmittedForm withoutOtherInvitations(SubmittedForm form) {
        Collection<String> others = switch (form.first("plan.invitation")) {
            case "TASKS" -> Set.of("plan.cap");
            case "", "LIST" -> Set.of("plan.cap", "plan.tasks.");
            case "OPEN_LINK" -> Set.of("plan.tasks.", "plan.followUps", "plan.reminders.");
            default -> Set.of();
        };
        Map<String, List<String>> values = new HashMap<>(form.values());
        values.keySet().removeIf(name -> others.stream().anyMatch(name::startsWith));
        return new SubmittedForm(form.person(), form.path(), form.operation(), values, form.problems());
    }

    @PageMapping(
            path = "/campaigns/{id}",
            subject = "surveyCampaignId",
            accepts = {
                "deleteSurveyCampaign",
                "testSurveyCampaign",
                "pauseSurveyCampaign",
                "resumeSurveyCampaign",
                "extendSurveyCampaign",
                "recordSurveyBounces",
                "annotateSurveyResults"
            })
    String campaign(@PathVariable String id, Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of(), CampaignPages::ofAddresses);
        }
        return page.with("questions", questions(page.read("surveys/campaign.questions", Map.of("id", id))))
                .with("gap", gap)
                .view("surveys/campaign", Map.of());
    }

    /** A problem of one address, such as {@code emails.2}, is shown at the field that holds them all. */
    static FieldProblem ofAddresses(FieldProblem problem) {
        Matcher address = ADDRESS.matcher(problem.field());
        return address.matches()
                ? new FieldProblem(
                        "emails", "Address %d: %s".formatted(Integer.parseInt(address.group(1)) + 1, problem.message()))
                : problem;
    }

    /** The text of each question by its key, in the current questionnaire. */
    private static Map<String, String> questions(Map<String, @Nullable Object> asked) {
        return QueryResult.descendants(
                        asked, "surveyCampaign", "plan", "questionnaire", "form", "sections", "questions")
                .collect(Collectors.toMap(
                        question -> String.valueOf(question.get("key")),
                        question -> QueryResult.children(question, "text")
                                .map(text -> String.valueOf(text.get("en")))
                                .collect(Collectors.joining()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /** Serves the QR code as a file of its own, because the content security policy allows no inline pictures. */
    @GetMapping(path = "/campaigns/{id}/qr-code.svg", produces = "image/svg+xml")
    @ResponseBody
    String code(@PathVariable String id, Page page) {
        var campaign = (Map<?, ?>) Objects.requireNonNull(
                page.read("surveys/campaign.qr-code", Map.of("id", id)).get("surveyCampaign"));
        return QueryResult.children(campaign, "openLink")
                .map(link -> String.valueOf(link.get("qrCode")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Asks for confirmation before mail is sent to people. */
    @PageMapping(path = "/campaigns/{id}/open", subject = "surveyCampaignId", accepts = "openSurveyCampaign")
    String open(@PathVariable String id, Page page) {
        if (page.isSubmitted()) {
            return page.send(Map.of());
        }
        return page.with("audience", audience.of(id, page)).view("surveys/open", Map.of());
    }

    @PageMapping(path = "/campaigns/{id}/close", subject = "surveyCampaignId", accepts = "closeSurveyCampaign")
    String close(Page page) {
        return page.show("surveys/close");
    }
}
