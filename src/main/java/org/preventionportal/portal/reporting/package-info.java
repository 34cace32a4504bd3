/** Serves the pages of indicators, reports, case studies, bulk exports and regular emails. */
@NullMarked
package org.preventionportal.portal.reporting;

import org.jspecify.annotations.NullMarked;
