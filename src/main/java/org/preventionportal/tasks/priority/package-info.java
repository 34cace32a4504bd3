/** How a request is weighed: factors, weights, spread, and the explanation of all three. */
@NullMarked
@NamedInterface("priority")
package org.preventionportal.tasks.priority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
