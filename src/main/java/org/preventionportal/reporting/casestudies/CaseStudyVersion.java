package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/**
 * A case study as it was published; it does not change any more.
 *
 * @param number 1 for the first
 * @param approvedBy who read it before that
 */
public record CaseStudyVersion(int versionNumber, CaseStudyContent content, PersonId approvedBy, Instant publishedAt) {}
