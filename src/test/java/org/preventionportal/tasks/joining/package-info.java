/** Several organisations on one task. */
@NullMarked
package org.preventionportal.tasks.joining;

import org.jspecify.annotations.NullMarked;
