package org.preventionportal.portal.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.preventionportal.portal.forms.SentForm;
import org.preventionportal.portal.shell.Page;
import org.preventionportal.portal.shell.PageMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** Campaigns: planned, opened, watched and closed. */
@Controller
class CampaignPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int USUAL_WEEKS = 3;
    private static final int USUAL_MONTHS = 3;

    private final Clock clock;
    private final AudienceAsked audience;

    CampaignPages(Clock clock, AudienceAsked audience) {
        this.clock = clock;
        this.audience = audience;
    }

    @PageMapping("/campaigns")
    String campaigns(Page page) {
        return page.show("surveys/campaigns");
    }

    @PageMapping("/campaigns/new")
    String plan(Page page) {
        return planned("surveys/new", page);
    }

    @PageMapping("/campaigns/{id}/edit")
    String edit(Page page) {
        return planned("surveys/edit", page);
    }

    private String planned(String name, Page page) {
        if (page.isSent()) {
            SentForm form = page.sent();
            var reader = page.reader(withoutOtherInvitations(form));
            Map<String, Object> input = reader.object(page.inputOf(form.operation()), "", Map.of());
            return reader.problems().isEmpty() ? page.send(form, input) : page.again(form.with(reader.problems()));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        return page.with("closesOn", today.plusWeeks(USUAL_WEEKS))
                .with("from", today.minusMonths(USUAL_MONTHS))
                .with("to", today)
                .view(name, Map.of());
    }

    /** What belongs to another invitation than the chosen one was out of sight, or is left over from a change of mind. */
    private static SentForm withoutOtherInvitations(SentForm form) {
        Collection<String> others = switch (form.first("plan.invitation")) {
            case "TASKS" -> Set.of("plan.cap");
            case "LIST" -> Set.of("plan.cap", "plan.tasks.");
            case "OPEN_LINK" -> Set.of("plan.tasks.", "plan.followUps");
            default -> Set.of();
        };
        Map<String, List<String>> values = new HashMap<>(form.values());
        values.keySet().removeIf(name -> others.stream().anyMatch(name::startsWith));
        return new SentForm(form.person(), form.path(), form.operation(), values, form.problems());
    }

    @PageMapping("/campaigns/{id}")
    String campaign(@PathVariable String id, Page page) {
        if (page.isSent()) {
            return page.send(Map.of());
        }
        Map<?, ?> campaign = audience.campaign(id, page);
        var plan = (Map<?, ?>) Objects.requireNonNull(campaign.get("plan"));
        Object questionnaire = Objects.requireNonNull(plan.get("questionnaireId"));
        return page.ask("surveys/asked", Map.of("questionnaire", questionnaire)).view("surveys/campaign", Map.of());
    }

    /** Looks at it once more before something goes out to people. */
    @PageMapping("/campaigns/{id}/open")
    String open(@PathVariable String id, Page page) {
        if (page.isSent()) {
            return page.send(Map.of());
        }
        return page.with("audience", audience.of(id, page)).view("surveys/open", Map.of());
    }

    @PageMapping("/campaigns/{id}/close")
    String close(Page page) {
        return page.show("surveys/close");
    }
}
