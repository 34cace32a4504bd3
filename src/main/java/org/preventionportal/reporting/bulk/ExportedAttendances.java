package org.preventionportal.reporting.bulk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.platform.mongodb.StoredRecords;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Decides which tasks have their young people suppressed, given earlier exports, and stores what this one shows. */
@Repository
class ExportedAttendances {

    private final MongoOperations mongo;
    private final Clock clock;

    ExportedAttendances(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Stores the result before any of it can be read. If another node decides at the same time, this export fails, and
     * is written again: both store the documents in the same order, so one of them finds the first one changed.
     */
    Set<TaskId> suppress(String column, Collection<TaskAttendance> tasks) {
        SortedMap<String, List<TaskAttendance>> byDocument = tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> ExportedAttendance.idFor(column, task), TreeMap::new, Collectors.toList()));
        Map<String, ExportedAttendance> earlier = find(byDocument.keySet());
        Set<TaskId> suppressed = SuppressedAttendance.of(
                tasks,
                task -> Objects.requireNonNull(earlier.get(ExportedAttendance.idFor(column, task))),
                LondonTime.today(clock));
        byDocument.forEach(
                (id, some) -> mongo.save(Objects.requireNonNull(earlier.get(id)).with(some, suppressed)));
        return suppressed;
    }

    private Map<String, ExportedAttendance> find(Set<String> ids) {
        Map<String, ExportedAttendance> found =
                ids.stream().collect(Collectors.toMap(Function.identity(), ExportedAttendance::none));
        StoredRecords.findStrictly(mongo, Query.query(Criteria.where("_id").in(ids)), ExportedAttendance.class)
                .forEach(stored -> found.put(stored.id(), stored));
        return found;
    }
}
