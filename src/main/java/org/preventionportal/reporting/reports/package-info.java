/**
 * Owns reports of the programme: drafts of indicators, text, quotes and case studies, and their unchangeable
 * publication.
 */
@NullMarked
package org.preventionportal.reporting.reports;

import org.jspecify.annotations.NullMarked;
