package org.preventionportal.resources.publishing;

import jakarta.validation.constraints.Future;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version the concurrency version that the caller has read
 * @param ownerId the new owner; null to keep the present one
 */
record ScheduleResourceReviewInput(
        ResourceId resourceId,
        long version,
        @Nullable PersonId ownerId,
        @Future LocalDate reviewDueOn) {}
