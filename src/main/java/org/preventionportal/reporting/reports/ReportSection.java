package org.preventionportal.reporting.reports;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preventionportal.evidence.register.EvidenceQuote;
import org.preventionportal.evidence.theory.support.SupportedTheoryElement;
import org.preventionportal.platform.graphql.SelectedFields;
import org.preventionportal.surveys.comments.SurveyQuotes;

/**
 * Holds a section of a report.
 *
 * @param kind how the section is laid out; reports of earlier releases have none
 * @param text in plain paragraphs; null if there is none
 * @param questionKeys questions of surveys to which indicators of surveys are limited; all if it is empty
 * @param quotes those that may be quoted
 * @param evidenceQuotes excerpts of the evidence register that may be quoted; reports of earlier releases have none
 * @param caseStudies those that are published
 * @param theoryElements the Theory of Change, of a section about it only; reports of earlier releases have none
 * @param isComplete whether all chosen quotes and case studies are there, and in the files of a draft all indicators
 */
public record ReportSection(
        String key,
        ReportSectionKind kind,
        String heading,
        @Nullable String text,
        List<String> questionKeys,
        List<ReportIndicator> indicators,
        List<SurveyQuotes.SurveyQuote> quotes,
        List<EvidenceQuote> evidenceQuotes,
        List<ReportCaseStudy> caseStudies,
        List<SupportedTheoryElement> theoryElements,
        boolean isComplete) {

    /**
     * Lists what is read for a draft's sections beside their indicators. Most pages of a section show none of it, and
     * reading it decides for each quote whether it may still be shown.
     */
    enum Part {
        /** Quotes from surveys and from other evidence. */
        QUOTES,
        CASE_STUDIES,
        THEORY_OF_CHANGE;

        static final Set<Part> ALL = Set.of(values());

        /** Whether a section is complete depends on quotes and case studies. */
        static Set<Part> askedFor(SelectedFields selected) {
            Set<Part> asked = EnumSet.noneOf(Part.class);
            if (hasAny(selected, "isComplete", "quotes", "evidenceQuotes", "quoteCount")) {
                asked.add(QUOTES);
            }
            if (hasAny(selected, "isComplete", "caseStudies")) {
                asked.add(CASE_STUDIES);
            }
            if (selected.has("theoryElements")) {
                asked.add(THEORY_OF_CHANGE);
            }
            return asked;
        }

        private static boolean hasAny(SelectedFields selected, String... fields) {
            return Stream.of(fields).anyMatch(selected::has);
        }
    }

    public ReportSection(
            String key,
            @Nullable ReportSectionKind kind,
            String heading,
            @Nullable String text,
            @Nullable List<String> questionKeys,
            List<ReportIndicator> indicators,
            List<SurveyQuotes.SurveyQuote> quotes,
            @Nullable List<EvidenceQuote> evidenceQuotes,
            List<ReportCaseStudy> caseStudies,
            @Nullable List<SupportedTheoryElement> theoryElements,
            boolean isComplete) {
        this.key = key;
        this.kind = Objects.requireNonNullElse(kind, ReportSectionKind.OTHER);
        this.heading = heading;
        this.text = text;
        this.questionKeys = questionKeys == null ? List.of() : questionKeys;
        this.indicators = indicators;
        this.quotes = quotes;
        this.evidenceQuotes = evidenceQuotes == null ? List.of() : evidenceQuotes;
        this.caseStudies = caseStudies;
        this.theoryElements = theoryElements == null ? List.of() : theoryElements;
        this.isComplete = isComplete;
    }

    ReportSection withoutUncounted() {
        List<ReportIndicator> counted =
                indicators.stream().filter(placed -> placed.indicator() != null).toList();
        return new ReportSection(
                key,
                kind,
                heading,
                text,
                questionKeys,
                counted,
                quotes,
                evidenceQuotes,
                caseStudies,
                theoryElements,
                isComplete && counted.size() == indicators.size());
    }

    public int quoteCount() {
        return quotes.size() + evidenceQuotes.size();
    }

    public List<ReportPassage> passages() {
        return ReportPassage.of(text);
    }
}
