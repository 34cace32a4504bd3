package org.preventionportal.planning.effort;

import java.time.Instant;
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
        Instant updatedAt)
        implements Versioned {}
