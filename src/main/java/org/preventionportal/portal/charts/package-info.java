/** Draws charts for pages. */
@NullMarked
package org.preventionportal.portal.charts;

import org.jspecify.annotations.NullMarked;
