/** Owns the pages on which organisations register their interest, and those on which staff deal with it. */
@NullMarked
package org.preventionportal.portal.interest;

import org.jspecify.annotations.NullMarked;
