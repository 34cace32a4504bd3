/**
 * Owns the changes that tasks contributed to, and what the partners say about them.
 *
 * <ul>
 *   <li>Who records, amends and answers an outcome: {@link Outcomes}
 *   <li>An amended outcome has to be verified again: {@link Outcome}
 *   <li>Who gets a mail about an outcome: {@link OutcomeNotifications}
 * </ul>
 */
@NullMarked
@NamedInterface("outcomes")
package org.preventionportal.tasks.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
