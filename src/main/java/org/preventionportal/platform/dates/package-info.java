/**
 * Owns days in London, ranges of days, and how they are written in words.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Which day it is, and conditions of days: {@link LondonTime}
 *   <li>Years of the programme, quarters and months: {@link DateRange}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.dates;

import org.jspecify.annotations.NullMarked;
