package org.preventionportal.resources.publishing;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version the concurrency version that the caller has read
 * @param explanation text for readers who follow an old link
 * @param replacementId the resource to use instead
 */
record WithdrawResourceInput(
        ResourceId resourceId,
        long version,
        @NotBlank @FreeText(max = 1000) String explanation,
        @Nullable ResourceId replacementId) {}
