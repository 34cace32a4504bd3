/**
 * Owns how an officer opens the intelligence of another region's task in an emergency, for an hour and with a reason.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who may open it, and how often: {@link org.preventionportal.tasks.intelligence.IntelligenceOpening}.
 *   <li>Until when it is open: {@link org.preventionportal.tasks.intelligence.IntelligenceAccesses}.
 *   <li>Who reads who has opened it: {@link org.preventionportal.tasks.intelligence.IntelligenceAccessQueries}.
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.intelligence;

import org.jspecify.annotations.NullMarked;
