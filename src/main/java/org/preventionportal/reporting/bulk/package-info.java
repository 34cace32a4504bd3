/**
 * Exports data for evaluators to work with elsewhere: as pseudonyms and codes, made in the background, kept for days.
 */
@NullMarked
package org.preventionportal.reporting.bulk;

import org.jspecify.annotations.NullMarked;
