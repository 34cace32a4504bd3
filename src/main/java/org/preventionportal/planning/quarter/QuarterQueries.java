package org.preventionportal.planning.quarter;

import graphql.GraphQLContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.PartnerId;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.partners.PartnerCaseload;
import org.preventionportal.planning.effort.EffortRecords;
import org.preventionportal.planning.effort.Efforts;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.errors.ErrorCode;
import org.preventionportal.platform.errors.Refusal;
import org.preventionportal.platform.errors.UserError;
import org.preventionportal.tasks.Task;
import org.springframework.stereotype.Service;

/** Shows what officers have free, and who fits a task, to officers and programme managers. */
@Service
class QuarterQueries {

    private final QuarterLoads loads;
    private final EffortRecords efforts;
    private final PartnerCaseload partners;
    private final Clock clock;

    QuarterQueries(QuarterLoads loads, EffortRecords efforts, PartnerCaseload partners, Clock clock) {
        this.loads = loads;
        this.efforts = efforts;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * @param day a day of the quarter; today if it is null
     * @throws Refusal if the quarter is over
     */
    @Officers
    public QuarterCapacity capacity(@Nullable LocalDate day, Caller caller) {
        LocalDate today = today();
        Quarter quarter = Quarter.of(day == null ? today : day);
        if (quarter.isOverOn(today)) {
            throw new Refusal(UserError.input("day", ErrorCode.INVALID, "Choose a quarter that is not over."));
        }
        List<Task> committed = loads.committed(caller);
        List<Task> workedOn = loads.workedOn(quarter, committed);
        Efforts known = efforts.of(workedOn);
        return new QuarterCapacity(
                quarter, loads.of(quarter, workedOn, known), known.ofKinds(), QuarterLoads.hasMore(committed));
    }

    /** Empty for everybody but officers and programme managers; without tasks that nobody can be assigned to. */
    @SignedIn
    public Map<Task, List<AssignmentOption>> options(List<Task> tasks, GraphQLContext request, Caller caller) {
        List<Task> assignable = caller.isDeliveryStaff()
                ? tasks.stream().filter(QuarterQueries::isAssignable).distinct().toList()
                : List.of();
        if (assignable.isEmpty()) {
            return Map.of();
        }
        Set<Region> regions = assignable.stream().map(Task::region).collect(Collectors.toSet());
        List<Task> found = loads.committed(regions, caller);
        List<Task> committed = QuarterLoads.counted(found);
        Efforts known = efforts.of(
                Stream.concat(committed.stream(), assignable.stream()).toList(), request);
        LocalDate today = today();
        Map<Quarter, List<OfficerLoad>> all = assignable.stream()
                .map(task -> Quarter.of(task, today))
                .distinct()
                .collect(
                        Collectors.toMap(Function.identity(), quarter -> loads.of(regions, quarter, committed, known)));
        Map<PartnerId, PersonId> partnerOfficers =
                partners.officersOf(assignable.stream().map(Task::partnerId));
        return assignable.stream().collect(Collectors.toMap(Function.identity(), task -> {
            Quarter quarter = Quarter.of(task, today);
            double days = quarter.days(task, known, today);
            return AssignmentOption.of(
                    task,
                    days,
                    without(task, Objects.requireNonNull(all.get(quarter)), days),
                    partnerOfficers.get(task.partnerId()),
                    QuarterLoads.hasMore(found));
        }));
    }

    private static List<OfficerLoad> without(Task task, List<OfficerLoad> loads, double days) {
        return task.isCommitted() ? OfficerLoad.moved(loads, task.officer(), null, days) : loads;
    }

    private static boolean isAssignable(Task task) {
        return (task.isOpen() || task.isCommitted()) && task.need().kind() != null;
    }

    private LocalDate today() {
        return LondonTime.today(clock);
    }
}
