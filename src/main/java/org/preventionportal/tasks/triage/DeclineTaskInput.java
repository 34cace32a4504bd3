package org.preventionportal.tasks.triage;

import org.jspecify.annotations.Nullable;
import org.preventionportal.safeguarding.FreeText;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.progress.DeclineReason;
import org.preventionportal.tasks.progress.Explained;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * Names the request to decline and the reason.
 *
 * @param resourceId the resource that meets the need, if that is the reason
 */
@Explained
record DeclineTaskInput(
        TaskId taskId,
        long version,
        DeclineReason reason,
        @Nullable @FreeText(max = 1000) String explanation,
        @Nullable ResourceId resourceId)
        implements Explained.Reasoned {}
