package org.preventionportal.planning.effort;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.platform.mongodb.Versioned;
import org.preventionportal.tasks.TaskId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Stores what somebody recorded about the days that a task takes.
 *
 * @param id the id of the task
 * @param expectedDays in place of the days of its kind; null if they were not adjusted
 * @param daysSpent so far
 * @param reason why the expected days were adjusted
 * @param earlier what was recorded before, the newest first
 */
@Document("taskEfforts")
record RecordedEffort(
        @Id String id,
        @Version long version,
        TaskId task,
        @Nullable Double expectedDays,
        double daysSpent,
        @Nullable String reason,
        PersonId updatedBy,
        Instant updatedAt,
        List<EarlierEffort> earlier)
        implements Versioned {

    /** So many are kept, so that the document does not grow without end. */
    private static final int MAX_EARLIER = 50;

    RecordedEffort {
        earlier = Objects.requireNonNullElse(earlier, List.of()); // not stored by earlier releases
    }

    /** What is kept of it when it is replaced. */
    List<EarlierEffort> history() {
        return Stream.concat(
                        Stream.of(new EarlierEffort(expectedDays, daysSpent, reason, updatedBy, updatedAt)),
                        earlier.stream())
                .limit(MAX_EARLIER)
                .toList();
    }
}
