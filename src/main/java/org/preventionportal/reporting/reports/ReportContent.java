package org.preventionportal.reporting.reports;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.surveys.results.SurveyQuotes;

/**
 * What a report says: that of a draft as it would be frozen now, that of a frozen one for ever.
 *
 * @param asOf what was recorded by then is in it
 */
public record ReportContent(Instant asOf, List<ReportSection> sections) {

    /** Those of its case studies, too. */
    Stream<SurveyQuotes.SurveyQuote> quotes() {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        section.quotes().stream(),
                        section.caseStudies().stream().flatMap(study -> study.quotes().stream())));
    }

    Stream<ReportIndicator> indicators() {
        return sections.stream().flatMap(section -> section.indicators().stream());
    }
}
