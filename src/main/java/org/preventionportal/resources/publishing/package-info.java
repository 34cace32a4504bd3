/** From the first draft to the withdrawal: who writes, who reads it before it is published, who looks at it again. */
@NullMarked
package org.preventionportal.resources.publishing;

import org.jspecify.annotations.NullMarked;
