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
 * @param uid the id of the task or, for one of its activities, the id of the activity
 * @param changeCount how many changes of the task the reader sees
 * @param updatedAt when something last changed that the reader sees
 * @param kind the kind of work in words
 * @param partner the name of the organisation that requested it; null if none did
 * @param isCancelled whether it does not take place, because the task has ended without it
 */
record Session(
        String uid,
        TaskId task,
        TaskReference reference,
        long changeCount,
        Instant updatedAt,
        String kind,
        @Nullable String partner,
        Region region,
        Schedule schedule,
        boolean isCancelled) {}
