/** What changed after a task, and what the partner says of it. */
@NullMarked
package org.preventionportal.tasks.outcomes;

import org.jspecify.annotations.NullMarked;
