package org.preventionportal.resources.publishing;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.graphql.Patch;
import org.preventionportal.resources.Resource;
import org.preventionportal.resources.ResourceWithdrawal;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.graphql.data.ArgumentValue;

/**
 * Withdraws a resource, or corrects its withdrawal: then a replacement that is left out stays.
 *
 * @param version the concurrency version that the caller has read
 * @param explanation text for readers who follow an old link
 * @param replacementId the resource to use instead; null removes it
 */
record WithdrawResourceInput(
        ResourceId resourceId,
        long version,
        @NotBlank @FreeText(max = 1000) String explanation,
        ArgumentValue<ResourceId> replacementId) {

    @Nullable
    ResourceId replacement(Resource resource) {
        return Patch.optional(replacementId, resource.withdrawal(), ResourceWithdrawal::replacement);
    }
}
