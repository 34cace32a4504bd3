/** Owns the Theory of Change in reports: its picture and tables, and what has changed since a report was published. */
@NullMarked
package org.preventionportal.reporting.theory;

import org.jspecify.annotations.NullMarked;
