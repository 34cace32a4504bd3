package org.preventionportal.tasks.triage;

import java.time.Instant;
import java.util.List;
import org.preventionportal.access.Region;

/**
 * Requests that have just come into the queue.
 *
 * @param arrived how many
 * @param regions of which regions they are
 */
record TriageQueueChange(Instant occurredAt, int newRequests, List<Region> regions) {}
