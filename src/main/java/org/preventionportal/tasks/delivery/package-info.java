/** What came of a task: when and where it was to be, what was done, and whom it reached. */
@NullMarked
@NamedInterface("delivery")
package org.preventionportal.tasks.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
