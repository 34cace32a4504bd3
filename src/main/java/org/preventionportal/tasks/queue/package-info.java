/**
 * Owns what follows for all requests from a change of one, and from the days that pass.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>The order of the queue after every change: {@link QueueOrder}, {@link QueueSpread}, {@link SpreadMove}, {@link
 *       TaskChanges}, by partner {@link QueuePartnerNames}
 *   <li>The order of tasks by their next session, as days pass: {@link SessionOrder}
 *   <li>How much each region and theme has been served: {@link Portfolio}
 *   <li>What time does to tasks: {@link TaskMaintenance}
 *   <li>What the service itself reads of the queue, without a caller: {@link QueueRecords}
 * </ul>
 */
@NullMarked
@NamedInterface("queue")
package org.preventionportal.tasks.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
