package org.preventionportal.tasks.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Region;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.TaskReference;
import org.preventionportal.tasks.delivery.activities.Schedule;

/**
 * Describes a session of a task without any words of the request and without names of people, since calendars are kept
 * outside the portal.
 *
 * @param revision grows with each change of the task
 * @param kind the kind of work in words
 * @param partner the name of the organisation that requested it; null if none did
 * @param isCancelled whether the task was closed without being completed
 */
record Session(
        TaskId task,
        TaskReference reference,
        long revision,
        Instant updatedAt,
        String kind,
        @Nullable String partner,
        Region region,
        Schedule schedule,
        boolean isCancelled) {}
