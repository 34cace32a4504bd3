/** What changed after a task, and what the partner says of it. */
@NullMarked
@NamedInterface("outcomes")
package org.preventionportal.tasks.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
