/**
 * Owns the handover of an officer's caseload, and the handover packs of partners.
 *
 * <ul>
 *   <li>The next officer covers the regions of all tasks, and a crash leaves no handover unfinished:
 *       {@link CaseloadHandover}
 *   <li>Content of a handover pack: {@link HandoverPack}
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.handover;

import org.jspecify.annotations.NullMarked;
