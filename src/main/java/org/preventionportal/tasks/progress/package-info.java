/** How far a task has come: its states, what leads from one to another, the history of it, and the service times. */
@NullMarked
@NamedInterface("progress")
package org.preventionportal.tasks.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
