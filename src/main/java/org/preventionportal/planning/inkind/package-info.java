/** Owns what partners give to the work on a task besides money: staff time, a venue, materials. */
@NullMarked
package org.preventionportal.planning.inkind;

import org.jspecify.annotations.NullMarked;
