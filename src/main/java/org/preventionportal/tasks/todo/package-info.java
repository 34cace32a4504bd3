/**
 * Owns what waits for each person to do, on their first page and in the navigation.
 *
 * <ul>
 *   <li>What a task can wait for, and who can do it: {@link org.preventionportal.tasks.lists.TaskToDo}
 *   <li>Counts and lists: {@link ToDoQueries}
 *   <li>What the regions have to deal with: {@link RegionWorkloads}
 * </ul>
 */
@NamedInterface("todo")
@NullMarked
package org.preventionportal.tasks.todo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
