/** Decides for which months of a year, regions and kinds of partners young people are shown. */
@NullMarked
package org.preventionportal.reporting.attendance;

import org.jspecify.annotations.NullMarked;
