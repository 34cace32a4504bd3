package org.preventionportal.reporting.casestudies;

import java.time.Instant;
import org.preventionportal.access.PersonId;

/**
 * Holds a published version of a case study. It never changes.
 *
 * @param versionNumber from 1
 * @param approvedBy the reviewer
 */
public record CaseStudyVersion(int versionNumber, CaseStudyContent content, PersonId approvedBy, Instant publishedAt) {}
