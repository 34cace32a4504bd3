package org.preventionportal.resources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.PersonId;

/**
 * Why an edition may be published: somebody else has read it, or a manager has said why nobody has.
 *
 * @param override the reason for going without a second reader; null where there was one
 */
public record ResourceApproval(
        PersonId approvedBy, Instant approvedAt, @Nullable String overrideReason) {}
