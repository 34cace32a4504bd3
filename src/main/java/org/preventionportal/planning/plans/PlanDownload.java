package org.preventionportal.planning.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.audit.AuditEvent;
import org.preventionportal.audit.AuditedDownloads;
import org.preventionportal.platform.EnumWords;
import org.preventionportal.platform.errors.HttpOperation;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tables.writing.TableFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the forecast of a plan as a CSV file: its numbers, and those of each region and officer. */
@RestController
class PlanDownload {

    private static final String ACTION = "exportQuarterPlan";
    private static final List<String> COLUMNS = List.of("subject", "name", "number", "now", "after the plan");

    private static final SelectedFields SHOWN = new SelectedFields(Set.copyOf(PlanForecast.OF_REQUESTS));

    private final PlanQueries plans;
    private final Directory directory;
    private final AuditedDownloads downloads;

    PlanDownload(PlanQueries plans, Directory directory, AuditedDownloads downloads) {
        this.plans = plans;
        this.directory = directory;
        this.downloads = downloads;
    }

    @GetMapping("/exports/plans/{id}.csv")
    @HttpOperation(ACTION)
    ResponseEntity<byte[]> download(@PathVariable String id) {
        Caller caller = Caller.current();
        return plans.find(new QuarterPlanId(id), caller)
                .map(plan -> downloads.serve(
                        "plan",
                        new TableFile("Plan", COLUMNS, rows(plan, caller)),
                        AuditEvent.done(caller, ACTION, id)))
                .orElseThrow(
                        () -> downloads.notFound(caller, ACTION, "The plan does not exist, or you may not see it."));
    }

    private List<List<?>> rows(QuarterPlan plan, Caller caller) {
        PlanForecast forecast = plans.forecast(plan, SHOWN, caller);
        List<List<?>> rows = new ArrayList<>();
        rows.add(ofPlan(plan, "requests accepted", "", forecast.acceptedCount()));
        rows.add(ofPlan(plan, "people reached", "", forecast.peopleReached()));
        rows.add(ofPlan(plan, "cold spots", forecast.coldSpotCountBefore(), forecast.coldSpotCountAfter()));
        rows.add(ofPlan(plan, "targets missed", "", forecast.missedTargetCount()));
        rows.add(ofPlan(plan, "officers overbooked", "", forecast.overbookedOfficerCount()));
        for (RegionForecast region : forecast.regions()) {
            String name = region.region().label();
            rows.add(List.of("region", name, "tasks in 90 days", region.taskCountBefore(), region.taskCountAfter()));
            rows.add(List.of("region", name, "free days", region.freeDaysBefore(), region.freeDaysAfter()));
        }
        for (ThemeForecast theme : forecast.themes()) {
            String name = EnumWords.label(theme.theme());
            rows.add(List.of("theme", name, "tasks in 90 days", theme.taskCountBefore(), theme.taskCountAfter()));
        }
        for (PartnerKindForecast kind : forecast.partnerKinds()) {
            String name = EnumWords.label(kind.partnerKind());
            rows.add(List.of("kind of partner", name, "requests", kind.waitingCount(), ""));
            rows.add(List.of("kind of partner", name, "requests accepted", "", kind.acceptedCount()));
        }
        Map<PersonId, Directory.Account> accounts = directory.find(
                forecast.officers().stream().map(OfficerForecast::officer).toList());
        for (OfficerForecast officer : forecast.officers()) {
            String name = Directory.Account.officerName(accounts.get(officer.officer()));
            rows.add(List.of("officer", name, "tasks", officer.taskCountBefore(), officer.taskCountAfter()));
            rows.add(List.of("officer", name, "free days", officer.freeDaysBefore(), officer.freeDaysAfter()));
        }
        return rows;
    }

    private static List<?> ofPlan(QuarterPlan plan, String number, Object now, Object after) {
        return List.of("plan", plan.name(), number, now, after);
    }
}
