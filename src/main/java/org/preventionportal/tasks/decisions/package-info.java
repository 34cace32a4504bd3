/**
 * Owns the answer to why a person sees a task, or does not.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who may ask about whom: {@link org.preventionportal.tasks.decisions.AccessDecisions}.
 *   <li>Which rule decides: {@link org.preventionportal.tasks.decisions.AccessRules}.
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.decisions;

import org.jspecify.annotations.NullMarked;
