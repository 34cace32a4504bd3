/** Serves the pages of evidence beyond surveys. */
@NullMarked
package org.preventionportal.portal.evidence;

import org.jspecify.annotations.NullMarked;
