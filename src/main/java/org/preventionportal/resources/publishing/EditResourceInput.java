package org.preventionportal.resources.publishing;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.preventionportal.platform.FreeText;
import org.preventionportal.resources.Content;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * @param version of the resource that was looked at
 * @param changeNote what is new; needed from the second edition on
 */
record EditResourceInput(
        ResourceId resourceId,
        long version,
        @Valid Content content,
        @Nullable @FreeText(max = 500) String changeNote) {

    String note() {
        return changeNote == null ? "" : changeNote.strip();
    }
}
