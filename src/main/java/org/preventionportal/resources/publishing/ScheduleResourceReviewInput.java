package org.preventionportal.resources.publishing;

import jakarta.validation.constraints.Future;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version of the resource that was looked at
 * @param ownerId who looks after it from now on; null for whoever does
 */
record ScheduleResourceReviewInput(
        ResourceId resourceId,
        long version,
        @Nullable PersonId ownerId,
        @Future LocalDate reviewDueOn) {}
