/**
 * Owns the participants of tasks, who may be surveyed afterwards, and the opt-outs.
 *
 * <ul>
 *   <li>Who reads and records participants: {@link Participants}
 *   <li>Of which tasks: {@link ParticipantRegister}
 *   <li>Their deletion when the retention period is over: {@link ParticipantMaintenance}
 *   <li>An address that has opted out is deleted and kept as a hash only: {@link OptOuts}
 * </ul>
 */
@NullMarked
@NamedInterface("participants")
package org.preventionportal.tasks.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
