/** Owns the pages of planning: what officers have free, and plans for a quarter. */
@NullMarked
package org.preventionportal.portal.planning;

import org.jspecify.annotations.NullMarked;
