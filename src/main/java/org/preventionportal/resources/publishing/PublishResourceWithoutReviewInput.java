package org.preventionportal.resources.publishing;

import jakarta.validation.constraints.NotBlank;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.progress.ResourceId;

/** @param version the concurrency version that the caller has read */
record PublishResourceWithoutReviewInput(
        ResourceId resourceId,
        long version,
        @NotBlank @FreeText(max = 1000) String reason) {}
