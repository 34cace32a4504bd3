/** Figures of the programme, counted each time from what was recorded. */
@NullMarked
package org.preventionportal.reporting.indicators;

import org.jspecify.annotations.NullMarked;
