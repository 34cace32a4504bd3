package org.preventionportal.tasks.triage;

import java.time.Instant;
import java.util.List;
import org.preventionportal.access.Region;

/**
 * Reports requests that have just entered the queue.
 *
 * @param newRequestCount the number of requests
 * @param regions their regions
 */
record TriageQueueChange(Instant occurredAt, int newRequestCount, List<Region> regions) {}
