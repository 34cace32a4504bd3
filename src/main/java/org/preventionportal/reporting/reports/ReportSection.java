package org.preventionportal.reporting.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.surveys.results.SurveyQuotes;

/**
 * A part of a report.
 *
 * @param text in plain paragraphs; null for none
 * @param quotes those that may be quoted
 * @param caseStudies those that are published
 * @param isWhole whether all quotes and case studies that it names are there
 */
public record ReportSection(
        String key,
        String heading,
        @Nullable String text,
        List<ReportIndicator> indicators,
        List<SurveyQuotes.SurveyQuote> quotes,
        List<ReportCaseStudy> caseStudies,
        boolean isComplete) {}
