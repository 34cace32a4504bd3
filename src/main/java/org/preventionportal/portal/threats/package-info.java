/** Serves the pages of the threat picture. */
@NullMarked
package org.preventionportal.portal.threats;

import org.jspecify.annotations.NullMarked;
