package org.preventionportal.reporting.bulk;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.mongodb.core.MongoOperations;
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
     * is written again.
     */
    Set<TaskId> suppress(String column, Collection<TaskAttendance> tasks) {
        ExportedAttendance earlier = Optional.ofNullable(mongo.findById(column, ExportedAttendance.class))
                .orElseGet(() -> ExportedAttendance.none(column));
        Set<TaskId> suppressed = SuppressedAttendance.of(tasks, earlier, LondonTime.today(clock));
        mongo.save(earlier.with(tasks, suppressed));
        return suppressed;
    }
}
