/** Owns who in an organisation sees a request. */
@NullMarked
package org.preventionportal.tasks.sharing;

import org.jspecify.annotations.NullMarked;
