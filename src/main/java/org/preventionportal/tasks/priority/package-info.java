/**
 * Owns the priority of a request: its factors, their weights, and the explanation.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>The points of each factor: {@link org.preventionportal.tasks.priority.Score}.
 *   <li>How under-served a region and a theme are: {@link org.preventionportal.tasks.priority.Spread}.
 *   <li>The weights and their versions: {@link org.preventionportal.tasks.priority.PriorityPolicy}.
 *   <li>What orders the queue, with overrides: {@link org.preventionportal.tasks.priority.QueuePosition}.
 *   <li>What partners may read of it: {@link org.preventionportal.tasks.priority.QueuePosition#explainedToPartner}.
 * </ul>
 */
@NullMarked
@NamedInterface("priority")
package org.preventionportal.tasks.priority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
