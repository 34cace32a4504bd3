package org.preventionportal.resources.publishing;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FreeText;
import org.preventionportal.resources.ResourceContent;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version of the resource that was looked at
 * @param changeNote what is new; needed from the second edition on
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
