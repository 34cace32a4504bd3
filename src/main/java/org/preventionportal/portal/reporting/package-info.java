/** Pages of what the programme tells of itself: figures, reports, case studies, data to take out, regular mails. */
@NullMarked
package org.preventionportal.portal.reporting;

import org.jspecify.annotations.NullMarked;
