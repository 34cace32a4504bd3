package org.preventionportal.planning.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Role;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.PartnerCaseload;
import org.preventionportal.planning.quarter.AssignmentOption;
import org.preventionportal.planning.quarter.Quarter;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.TaskHistoryEntry;
import org.preventionportal.tasks.progress.TaskPart;
import org.preventionportal.tasks.records.Tasks;
import org.springframework.stereotype.Service;

/** Shows plans to programme managers, and shared ones to officers. */
@Service
class PlanQueries {

    private final QuarterPlans records;
    private final PlanSituations situations;
    private final Tasks tasks;
    private final PartnerCaseload partners;
    private final Clock clock;

    PlanQueries(QuarterPlans records, PlanSituations situations, Tasks tasks, PartnerCaseload partners, Clock clock) {
        this.records = records;
        this.situations = situations;
        this.tasks = tasks;
        this.partners = partners;
        this.clock = clock;
    }

    @Officers
    public Optional<QuarterPlan> find(QuarterPlanId id, Caller caller) {
        return records.find(id, caller);
    }

    @Officers
    public List<QuarterPlan> newest(Caller caller) {
        return records.newest(caller);
    }

    /** The plans that {@link #countToComment} counts. */
    @Officers
    public List<QuarterPlan> toComment(Caller caller) {
        LocalDate thisQuarter = Quarter.of(LondonTime.today(clock)).startsOn();
        return caller.has(Role.OFFICER) ? records.uncommented(caller.id(), thisQuarter) : List.of();
    }

    /** Null for everybody but officers: plans are shared with them. */
    @SignedIn
    public @Nullable Integer countToComment(Caller caller) {
        return caller.has(Role.OFFICER) ? toComment(caller).size() : null;
    }

    @Officers
    public boolean mayUpdate(QuarterPlan plan, Caller caller) {
        return caller.isManager() && !plan.quarter().isOverOn(LondonTime.today(clock));
    }

    @Officers
    public List<PlanComment> comments(QuarterPlan plan) {
        return records.comments(plan.id());
    }

    /** @param selected the fields of the forecast, and of the tasks in it, that somebody asks for */
    @Officers
    public PlanForecast forecast(QuarterPlan plan, SelectedFields selected, Caller caller) {
        Set<TaskPart> unasked = TaskPart.unaskedBy(selected);
        boolean showsRunning = PlanForecast.OF_RUNNING.stream().anyMatch(selected::has);
        PlanSituation today = PlanForecast.OF_REQUESTS.stream().anyMatch(selected::has)
                ? situations.today(plan.quarter(), unasked, showsRunning, caller)
                : situations.todayOfPlanned(plan, unasked, showsRunning, caller);
        return PlanForecast.of(plan, situations.decisions(plan, today.requests(), unasked, caller), today);
    }

    /** The officers to whom each task may be given, the best fit first. */
    @Officers
    public List<List<AssignmentOption>> options(List<? extends AssignableForecast> forecasts) {
        Map<PartnerId, PersonId> partnerOfficers = partners.officersOf(
                forecasts.stream().map(forecast -> forecast.task().partnerId()));
        return forecasts.stream()
                .map(forecast -> AssignmentOption.of(
                        forecast.task(),
                        forecast.days(),
                        forecast.loads(),
                        partnerOfficers.get(forecast.task().partnerId()),
                        forecast.hasMoreTasks()))
                .toList();
    }

    /** What was done since to the tasks whose decisions are out of date; nothing for the other decisions. */
    @Officers
    public List<List<TaskHistoryEntry>> changes(List<DecisionForecast> decisions, Caller caller) {
        List<TaskId> changed = decisions.stream()
                .filter(decision -> decision.status().isOutOfDate())
                .map(decision -> decision.task().id())
                .distinct()
                .toList();
        Map<TaskId, List<TaskHistoryEntry>> histories = changed.isEmpty()
                ? Map.of()
                : tasks.visible(changed, caller).stream().collect(Collectors.toMap(Task::id, Task::history));
        return decisions.stream()
                .map(decision ->
                        decision.since(histories.getOrDefault(decision.task().id(), List.of())))
                .toList();
    }
}
