/** Answering a survey by its link. */
@NullMarked
package org.preventionportal.portal.respondent;

import org.jspecify.annotations.NullMarked;
