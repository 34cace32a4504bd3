package org.preventionportal.threats;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.Officers;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.records.Tasks;
import org.preventionportal.threats.ThreatEntries.Counted;
import org.springframework.stereotype.Service;

/** Counts the confirmed entries of each region, theme and kind of place, and those that have a visible task. */
@Service
class ThreatCoverages {

    private final ThreatEntries records;
    private final Tasks tasks;
    private final Clock clock;

    ThreatCoverages(ThreatEntries records, Tasks tasks, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Officers
    public List<ThreatCoverage> all(Caller caller) {
        List<Counted> entries = records.counting(LondonTime.today(clock));
        Set<TaskId> served = tasks.served(
                entries.stream()
                        .flatMap(entry -> entry.taskIds().stream())
                        .distinct()
                        .toList(),
                caller);
        return Arrays.stream(Region.values())
                .map(region -> coverage(
                        region,
                        entries.stream()
                                .filter(entry -> entry.region() == region)
                                .toList(),
                        served))
                .toList();
    }

    private static ThreatCoverage coverage(Region region, List<Counted> entries, Set<TaskId> served) {
        List<ThreatThemeCoverage> themes = Arrays.stream(Theme.values())
                .map(theme -> {
                    List<Counted> about = entries.stream()
                            .filter(entry -> entry.themes().contains(theme))
                            .toList();
                    return new ThreatThemeCoverage(theme, about.size(), answered(about, served));
                })
                .toList();
        List<ThreatPlaceCoverage> placeKinds = Arrays.stream(PlaceKind.values())
                .map(kind -> {
                    List<Counted> about = entries.stream()
                            .filter(entry -> entry.placeKind() == kind)
                            .toList();
                    return new ThreatPlaceCoverage(kind, about.size(), answered(about, served));
                })
                .toList();
        return new ThreatCoverage(region, entries.size(), answered(entries, served), themes, placeKinds);
    }

    private static int answered(List<Counted> entries, Set<TaskId> served) {
        return Math.toIntExact(entries.stream()
                .filter(entry -> entry.taskIds().stream().anyMatch(served::contains))
                .count());
    }
}
