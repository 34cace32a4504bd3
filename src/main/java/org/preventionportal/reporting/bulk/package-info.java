/**
 * Data for evaluators to work with elsewhere: pseudonyms and codes, made in the background, kept for days.
 */
@NullMarked
package org.preventionportal.reporting.bulk;

import org.jspecify.annotations.NullMarked;
