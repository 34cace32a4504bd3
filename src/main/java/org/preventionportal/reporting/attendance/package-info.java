/** Decides for which months of a year, and for which parts of it, young people are shown. */
@NullMarked
package org.preventionportal.reporting.attendance;

import org.jspecify.annotations.NullMarked;
