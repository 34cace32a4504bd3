/** Pages of what the programme tells of itself: figures, reports, case studies, downloads of data, regular mails. */
@NullMarked
package org.preventionportal.portal.reporting;

import org.jspecify.annotations.NullMarked;
