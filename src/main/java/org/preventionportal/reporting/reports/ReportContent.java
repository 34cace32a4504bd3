package org.preventionportal.reporting.reports;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.reporting.definitions.IndicatorTopic;
import org.preventionportal.surveys.comments.SurveyQuotes;

/**
 * Holds the content of a report: for a draft, as it would be published now.
 *
 * @param asOf the content includes everything recorded by then
 */
public record ReportContent(Instant asOf, List<ReportSection> sections) {

    /** The content without the indicators that could not be counted. Their sections are incomplete. */
    ReportContent withoutUncounted() {
        return new ReportContent(
                asOf, sections.stream().map(ReportSection::withoutUncounted).toList());
    }

    /** All quotes of surveys, including those of case studies. */
    Stream<SurveyQuotes.SurveyQuote> quotes() {
        return Stream.concat(
                sections.stream().flatMap(section -> section.quotes().stream()),
                caseStudies().flatMap(study -> study.quotes().stream()));
    }

    public Stream<ReportCaseStudy> caseStudies() {
        return sections.stream().flatMap(section -> section.caseStudies().stream());
    }

    Stream<EvidenceQuote> evidenceQuotes() {
        return sections.stream().flatMap(section -> section.evidenceQuotes().stream());
    }

    /** The Theory of Change, once though several sections may show it; empty if none does. */
    public List<SupportedTheoryElement> theoryElements() {
        return sections.stream()
                .map(ReportSection::theoryElements)
                .filter(elements -> !elements.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    public boolean hasSurveyNumbers() {
        return indicators()
                .flatMap(placed -> Stream.ofNullable(placed.indicator()))
                .anyMatch(indicator -> indicator.topic() == IndicatorTopic.SURVEYS);
    }

    Stream<ReportIndicator> indicators() {
        return sections.stream().flatMap(section -> section.indicators().stream());
    }
}
