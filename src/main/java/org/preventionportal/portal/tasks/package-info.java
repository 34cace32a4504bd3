/** Asking for a task, and following it. */
@NullMarked
package org.preventionportal.portal.tasks;

import org.jspecify.annotations.NullMarked;
