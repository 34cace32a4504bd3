/** The service clock and the working days that it counts. */
@NullMarked
package org.preventionportal.tasks.progress;

import org.jspecify.annotations.NullMarked;
