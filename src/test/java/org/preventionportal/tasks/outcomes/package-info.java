/** What changed after a task. */
@NullMarked
package org.preventionportal.tasks.outcomes;

import org.jspecify.annotations.NullMarked;
