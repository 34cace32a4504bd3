/** Owns the pages of programme managers: the priority policy, imports and handovers. */
@NullMarked
package org.preventionportal.portal.programme;

import org.jspecify.annotations.NullMarked;
