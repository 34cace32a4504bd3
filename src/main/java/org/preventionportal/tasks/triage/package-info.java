/**
 * Owns what officers and programme managers do with requests: the queue, the decisions and the policy behind the order.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>The queue, its counts and the place of a request in it: {@link
 *       org.preventionportal.tasks.triage.TriageQueries}.
 *   <li>Who may decide what: {@link org.preventionportal.tasks.triage.TaskTriage}.
 *   <li>Declining because a resource meets the need: {@link org.preventionportal.tasks.triage.ResourceDeclineRule}.
 *   <li>Changing the weights: {@link org.preventionportal.tasks.triage.PolicyChanges}.
 *   <li>Reporting new requests once to each subscriber:
 *       {@link org.preventionportal.tasks.triage.TriageQueueSubscription}.
 * </ul>
 */
@NamedInterface("triage")
@NullMarked
package org.preventionportal.tasks.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
