package org.preventionportal.reporting.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.results.SurveyQuotes;

/**
 * Holds a section of a report.
 *
 * @param text in plain paragraphs; null if there is none
 * @param quotes those that may be quoted
 * @param caseStudies those that are published
 * @param isComplete whether all chosen quotes and case studies are there
 */
public record ReportSection(
        String key,
        String heading,
        @Nullable String text,
        List<ReportIndicator> indicators,
        List<SurveyQuotes.SurveyQuote> quotes,
        List<ReportCaseStudy> caseStudies,
        boolean isComplete) {}
