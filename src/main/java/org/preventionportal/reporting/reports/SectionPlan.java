package org.preventionportal.reporting.reports;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.casestudies.CaseStudyId;

/**
 * Stores the plan of a section of a report.
 *
 * @param kind what earlier releases stored has none
 * @param text in plain paragraphs; null if there is none
 * @param indicatorKeys indicators in their order, each shown as a table
 * @param chartedKeys those of them that are shown as a chart as well
 * @param questionKeys questions of surveys to which indicators of surveys are limited; all if it is empty
 * @param commentIds survey comments; their words are copied only when the report is published
 * @param evidenceQuoteKeys excerpts of the evidence register, likewise; what earlier releases stored has none
 */
record SectionPlan(
        String key,
        ReportSectionKind kind,
        String heading,
        @Nullable String text,
        List<String> indicatorKeys,
        List<String> chartedKeys,
        List<String> questionKeys,
        List<String> commentIds,
        List<String> evidenceQuoteKeys,
        List<CaseStudyId> caseStudyIds) {

    SectionPlan(
            String key,
            @Nullable ReportSectionKind kind,
            String heading,
            @Nullable String text,
            List<String> indicatorKeys,
            List<String> chartedKeys,
            @Nullable List<String> questionKeys,
            List<String> commentIds,
            @Nullable List<String> evidenceQuoteKeys,
            List<CaseStudyId> caseStudyIds) {
        this.key = key;
        this.kind = Objects.requireNonNullElse(kind, ReportSectionKind.OTHER);
        this.heading = heading;
        this.text = text;
        this.indicatorKeys = indicatorKeys;
        this.chartedKeys = chartedKeys;
        this.questionKeys = questionKeys == null ? List.of() : questionKeys;
        this.commentIds = commentIds;
        this.evidenceQuoteKeys = evidenceQuoteKeys == null ? List.of() : evidenceQuoteKeys;
        this.caseStudyIds = caseStudyIds;
    }

    static SectionPlan of(String key, ReportSectionKind kind, String heading, @Nullable String text) {
        return new SectionPlan(
                key, kind, heading, text, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    SectionPlan withText(ReportSectionKind nextKind, String nextHeading, @Nullable String nextText) {
        return new SectionPlan(
                key,
                nextKind,
                nextHeading,
                nextText,
                indicatorKeys,
                chartedKeys,
                questionKeys,
                commentIds,
                evidenceQuoteKeys,
                caseStudyIds);
    }

    /** What the sections name, each once. */
    static <T> List<T> all(List<SectionPlan> sections, Function<SectionPlan, List<T>> named) {
        return sections.stream()
                .flatMap(section -> named.apply(section).stream())
                .distinct()
                .toList();
    }

    SectionPlan withIndicators(List<String> indicators, List<String> charted, List<String> questions) {
        return new SectionPlan(
                key, kind, heading, text, indicators, charted, questions, commentIds, evidenceQuoteKeys, caseStudyIds);
    }

    /**
     * @param comments ids of survey comments
     * @param excerpts keys of quotes from other evidence
     */
    SectionPlan withQuotes(List<String> comments, List<String> excerpts) {
        return new SectionPlan(
                key, kind, heading, text, indicatorKeys, chartedKeys, questionKeys, comments, excerpts, caseStudyIds);
    }

    SectionPlan withCaseStudies(List<CaseStudyId> studies) {
        return new SectionPlan(
                key,
                kind,
                heading,
                text,
                indicatorKeys,
                chartedKeys,
                questionKeys,
                commentIds,
                evidenceQuoteKeys,
                studies);
    }
}
