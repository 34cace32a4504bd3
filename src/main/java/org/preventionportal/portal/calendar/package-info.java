/** Serves the page of a person's calendar feed. */
@NullMarked
package org.preventionportal.portal.calendar;

import org.jspecify.annotations.NullMarked;
