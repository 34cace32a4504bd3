/** Checks access tokens: with which keys, what they must hold, and for how long the result of a check is kept. */
@NullMarked
package org.preventionportal.access.tokens;

import org.jspecify.annotations.NullMarked;
