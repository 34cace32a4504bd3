package org.preventionportal.resources.publishing;

import jakarta.validation.constraints.FutureOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version of the resource that was looked at
 * @param publishOn the day from which it is to be seen; null for as soon as it is approved
 */
record SubmitResourceInput(
        ResourceId resourceId,
        long version,
        @Nullable @FutureOrPresent LocalDate publishOn) {}
