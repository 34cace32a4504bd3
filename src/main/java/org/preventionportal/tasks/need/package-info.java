/**
 * Owns what a task is to achieve: the need in words, the people to reach, the intelligence and the prospects.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What a request needs: {@link org.preventionportal.tasks.need.Need#gaps}.
 *   <li>The points of an intelligence grade: {@link org.preventionportal.tasks.need.Intelligence#points}.
 *   <li>How people count for the priority: {@link org.preventionportal.tasks.need.Reach#weighted}.
 * </ul>
 */
@NullMarked
@NamedInterface("need")
package org.preventionportal.tasks.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
