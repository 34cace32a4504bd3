package org.preventionportal.tasks.todo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.lists.TaskWorkload;
import org.preventionportal.tasks.lists.TaskWorkload.Cell;
import org.preventionportal.tasks.priority.Spread;
import org.preventionportal.tasks.progress.OverdueFilter;
import org.preventionportal.tasks.queue.Portfolio;
import org.springframework.stereotype.Service;

/** Counts what every region has to deal with. */
@Service
class RegionWorkloads {

    static final List<String> COLUMNS = List.of(
            "region",
            "to decide",
            "overdue",
            "deferred",
            "to deliver",
            "accepted in 90 days",
            "share in percent",
            "cold spot");

    private final TaskWorkload workload;
    private final Portfolio portfolio;
    private final Clock clock;

    RegionWorkloads(TaskWorkload workload, Portfolio portfolio, Clock clock) {
        this.workload = workload;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Every region for officers and programme managers; null for everybody else. */
    @SignedIn
    public @Nullable List<RegionWorkload> of(Caller caller) {
        return caller.isDeliveryStaff() ? all(caller) : null;
    }

    private List<RegionWorkload> all(Caller caller) {
        LocalDate today = LondonTime.today(clock);
        LocalDate latestDue = new OverdueFilter(OverdueFilter.Target.ANY, 1).latestDue(today);
        List<Cell> cells = workload.byRegion(latestDue, caller);
        Spread spread = portfolio.spread();
        return Stream.of(Region.values())
                .map(region -> RegionWorkload.of(region, cells, spread, today))
                .toList();
    }

    /** The same as rows of a sheet, with the columns of {@link #COLUMNS}. */
    @Officers
    public List<List<?>> rows(Caller caller) {
        return all(caller).stream().<List<?>>map(RegionWorkloads::cells).toList();
    }

    private static List<?> cells(RegionWorkload region) {
        return List.of(
                region.region().label(),
                region.waitingCount(),
                region.overdueCount(),
                region.deferredCount(),
                region.committedCount(),
                region.acceptedCount(),
                region.percent() == null ? "" : region.percent(),
                region.isColdSpot() ? "yes" : "no");
    }
}
