/** What came of a survey. */
@NullMarked
package org.preventionportal.portal.results;

import org.jspecify.annotations.NullMarked;
