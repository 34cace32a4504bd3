/** Checks access tokens: with which keys, what they must hold, and for how long a check counts. */
@NullMarked
package org.preventionportal.access.tokens;

import org.jspecify.annotations.NullMarked;
