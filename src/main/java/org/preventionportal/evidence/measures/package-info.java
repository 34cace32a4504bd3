/** Owns numbers of each month before and after a change, beside the outcome that they support. */
@NullMarked
package org.preventionportal.evidence.measures;

import org.jspecify.annotations.NullMarked;
