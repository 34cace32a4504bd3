/** Attacks the API as somebody who has an account, a token or a link would, and counts what is refused. */
@NullMarked
package org.preventionportal.attacks;

import org.jspecify.annotations.NullMarked;
