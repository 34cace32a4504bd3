/** Questionnaires and campaigns. */
@NullMarked
package org.preventionportal.portal.surveys;

import org.jspecify.annotations.NullMarked;
