/** How requests for the same need come together: what is similar, who joins, what is merged. */
@NullMarked
package org.preventionportal.tasks.joining;

import org.jspecify.annotations.NullMarked;
