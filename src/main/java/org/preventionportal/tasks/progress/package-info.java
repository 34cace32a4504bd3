/**
 * Owns how far a task has come: its states, its history, its ending and its response targets.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>The transition table: {@link org.preventionportal.tasks.progress.TaskState}.
 *   <li>No ending without a reason: {@link org.preventionportal.tasks.progress.Progress}.
 *   <li>Acknowledge within 2 working days and decide within 10, with pauses: {@link
 *       org.preventionportal.tasks.progress.ServiceClock}.
 *   <li>Working days and bank holidays: {@link org.preventionportal.tasks.progress.WorkingDays}.
 *   <li>Which history entries are for officers and programme managers only:
 *       {@link org.preventionportal.tasks.progress.TaskHistoryEntry}.
 *   <li>Which requests are past a response target: {@link org.preventionportal.tasks.progress.OverdueFilter}.
 *   <li>Which resource an ending names, and who may see it: {@link org.preventionportal.tasks.progress.ResourceId},
 *       {@link org.preventionportal.tasks.progress.LibraryAccess}.
 *   <li>An explanation if the reason is another one: {@link org.preventionportal.tasks.progress.Explained}.
 * </ul>
 */
@NullMarked
@NamedInterface("progress")
package org.preventionportal.tasks.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
