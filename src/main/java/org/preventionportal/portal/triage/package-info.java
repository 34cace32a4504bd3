/** Serves the pages on which officers triage requests and find their tasks. */
@NullMarked
package org.preventionportal.portal.triage;

import org.jspecify.annotations.NullMarked;
