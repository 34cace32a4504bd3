/** How a request is weighed: factors, weights, spread, and the explanation of all three. */
@NullMarked
package org.preventionportal.tasks.priority;

import org.jspecify.annotations.NullMarked;
