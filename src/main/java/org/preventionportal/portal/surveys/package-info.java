/** Owns the staff pages about questionnaires and campaigns. */
@NullMarked
package org.preventionportal.portal.surveys;

import org.jspecify.annotations.NullMarked;
