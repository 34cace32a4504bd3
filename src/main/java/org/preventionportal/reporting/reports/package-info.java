/** Reports of the programme: composed of figures, words and case studies, and frozen so that they say the same for ever. */
@NullMarked
package org.preventionportal.reporting.reports;

import org.jspecify.annotations.NullMarked;
