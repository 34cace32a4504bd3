package org.preventionportal.resources.publishing;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.preventionportal.resources.ResourceContent;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version the concurrency version that the caller has read
 * @param changeNote what is new; required from the second version on
 */
record UpdateResourceInput(
        ResourceId resourceId,
        long version,
        @Valid ResourceContent content,
        @Nullable @FreeText(max = 500) String changeNote) {

    String note() {
        return changeNote == null ? "" : changeNote.strip();
    }
}
