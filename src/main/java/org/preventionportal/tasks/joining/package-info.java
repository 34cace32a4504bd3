/**
 * Owns how requests for the same need come together: similar tasks, joining and merging.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which tasks are similar, and which may be joined: {@link org.preventionportal.tasks.joining.SimilarTasks}.
 *   <li>Which tasks they are sought among: {@link org.preventionportal.tasks.joining.ComparedTasks}.
 *   <li>What a requester of something similar may know: {@link org.preventionportal.tasks.joining.SimilarTask}.
 *   <li>The order of writes of a merge: {@link org.preventionportal.tasks.joining.TaskMerging}.
 * </ul>
 */
@NullMarked
package org.preventionportal.tasks.joining;

import org.jspecify.annotations.NullMarked;
