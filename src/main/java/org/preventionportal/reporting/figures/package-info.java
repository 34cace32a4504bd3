/** Figures of the programme, counted each time from what was recorded. */
@NullMarked
package org.preventionportal.reporting.figures;

import org.jspecify.annotations.NullMarked;
