/** Owns how many days tasks take: what is expected of a kind, what was recorded, and what was adjusted. */
@NullMarked
package org.preventionportal.planning.effort;

import org.jspecify.annotations.NullMarked;
