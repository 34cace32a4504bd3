package org.preventionportal.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Records why a version may be published: a reviewer approved it, or a programme manager gave a reason to skip the
 * review.
 *
 * @param overrideReason why the version was published without review; null if it was reviewed
 */
public record Approval(
        PersonId approvedBy, Instant approvedAt, @Nullable String overrideReason) {}
