/**
 * Owns what the record of a partner shows of its tasks.
 *
 * <ul>
 *   <li>Which tasks those are, and for whom: {@link PartnerTasks}
 *   <li>What they add up to: {@link PartnerTaskCounts}
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.partners;

import org.jspecify.annotations.NullMarked;
