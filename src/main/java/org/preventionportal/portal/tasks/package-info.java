/** Serves the pages on which partners request tasks and follow them. */
@NullMarked
package org.preventionportal.portal.tasks;

import org.jspecify.annotations.NullMarked;
