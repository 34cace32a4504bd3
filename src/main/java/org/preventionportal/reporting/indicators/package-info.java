/** Computes the indicators of the programme from what is recorded now. */
@NullMarked
package org.preventionportal.reporting.indicators;

import org.jspecify.annotations.NullMarked;
