/** Owns the pages on which respondents answer a survey. */
@NullMarked
package org.preventionportal.portal.respondent;

import org.jspecify.annotations.NullMarked;
