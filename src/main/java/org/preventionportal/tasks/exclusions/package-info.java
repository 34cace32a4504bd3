/**
 * Owns who must not see a task, whatever their roles.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Who may exclude whom, and lift it: {@link org.preventionportal.tasks.exclusions.TaskExclusions}.
 *   <li>That the officer of a task is never excluded: {@link org.preventionportal.tasks.Task#exclude}.
 *   <li>That queries leave out the tasks that exclude the caller: {@link
 *       org.preventionportal.tasks.sharing.Exclusion#noneOf}, as part of the scope of every query.
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.exclusions;

import org.jspecify.annotations.NullMarked;
