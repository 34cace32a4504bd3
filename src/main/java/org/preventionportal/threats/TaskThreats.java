package org.preventionportal.threats;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Region;
import org.preventionportal.access.roles.SignedIn;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.need.Theme;
import org.preventionportal.tasks.priority.QueuePosition;
import org.springframework.stereotype.Service;

/** Shows officers and programme managers what the threat picture says about tasks. Nobody else can read it. */
@Service
class TaskThreats {

    private static final int MAX_OF_TASK = 5;

    private final ThreatEntries records;
    private final Clock clock;

    TaskThreats(ThreatEntries records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The entries that count for the region and a theme of each task, the last changed first. */
    @SignedIn
    public Map<Task, List<ThreatEntry>> about(Collection<Task> tasks, Caller caller) {
        if (!caller.isDeliveryStaff()) {
            return Map.of();
        }
        Set<Region> regions = Stream.concat(tasks.stream().map(Task::region), Stream.of(Region.NATIONAL))
                .collect(Collectors.toSet());
        Set<Theme> themes =
                tasks.stream().flatMap(task -> task.need().themes().stream()).collect(Collectors.toSet());
        List<ThreatEntry> entries = records.about(regions, themes, LondonTime.today(clock));
        return tasks.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        task -> entries.stream()
                                .filter(entry -> entry.basis().isAbout(task.need()))
                                .limit(MAX_OF_TASK)
                                .toList()));
    }

    /** The entry that the intelligence factor of each task is based on. */
    @SignedIn
    public Map<Task, ThreatEntry> bases(Collection<Task> tasks, Caller caller) {
        Map<Task, ThreatEntryId> named = new HashMap<>();
        tasks.forEach(task -> basis(task).ifPresent(id -> named.put(task, id)));
        if (!caller.isDeliveryStaff() || named.isEmpty()) {
            return Map.of();
        }
        Map<ThreatEntryId, ThreatEntry> found = records.find(named.values(), caller);
        named.values().retainAll(found.keySet());
        return named.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Objects.requireNonNull(found.get(one.getValue()))));
    }

    static Optional<ThreatEntryId> basis(Task task) {
        return Optional.ofNullable(task.queuePosition())
                .map(QueuePosition::basis)
                .map(basis -> new ThreatEntryId(basis.entry()));
    }
}
