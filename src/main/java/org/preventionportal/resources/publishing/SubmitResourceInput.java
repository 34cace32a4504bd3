package org.preventionportal.resources.publishing;

import jakarta.validation.constraints.FutureOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version the concurrency version that the caller has read
 * @param publishOn the day of publication; null for as soon as it is approved
 */
record SubmitResourceInput(
        ResourceId resourceId,
        long version,
        @Nullable @FutureOrPresent LocalDate publishOn) {}
