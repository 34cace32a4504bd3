package org.preventionportal.resources;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;
import org.preventionportal.tasks.progress.ResourceId;

/**
 * Why there is nothing any more where something was published. It answers whoever saw that.
 *
 * @param replacement what to use instead
 * @param visibility of what was withdrawn
 */
public record ResourceWithdrawal(
        String explanation,
        @Nullable ResourceId replacement,
        PersonId withdrawnBy,
        LocalDate withdrawnOn,
        ResourceVisibility visibility) {}
