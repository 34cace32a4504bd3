package org.preventionportal.resources.publishing;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FreeText;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version of the resource that was looked at
 * @param explanation what those are told who come by an old link
 * @param replacementId what to use instead
 */
record WithdrawResourceInput(
        ResourceId resourceId,
        long version,
        @NotBlank @FreeText(max = 1000) String explanation,
        @Nullable ResourceId replacementId) {}
