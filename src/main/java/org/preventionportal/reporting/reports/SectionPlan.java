package org.preventionportal.reporting.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.casestudies.CaseStudyId;

/**
 * Stores the plan of a section of a report.
 *
 * @param text in plain paragraphs; null if there is none
 * @param indicatorKeys indicators in their order, each shown as a table
 * @param chartedKeys those of them that are shown as a chart as well
 * @param commentIds survey comments; their words are copied only when the report is published
 */
record SectionPlan(
        String key,
        String heading,
        @Nullable String text,
        List<String> indicatorKeys,
        List<String> chartedKeys,
        List<String> commentIds,
        List<CaseStudyId> caseStudyIds) {

    static SectionPlan of(String id, String heading, @Nullable String text) {
        return new SectionPlan(id, heading, text, List.of(), List.of(), List.of(), List.of());
    }

    SectionPlan withText(String nextHeading, @Nullable String nextText) {
        return new SectionPlan(key, nextHeading, nextText, indicatorKeys, chartedKeys, commentIds, caseStudyIds);
    }

    SectionPlan withIndicators(List<String> indicators, List<String> charted) {
        return new SectionPlan(key, heading, text, indicators, charted, commentIds, caseStudyIds);
    }

    SectionPlan withQuotes(List<String> quotes) {
        return new SectionPlan(key, heading, text, indicatorKeys, chartedKeys, quotes, caseStudyIds);
    }

    SectionPlan withCaseStudies(List<CaseStudyId> studies) {
        return new SectionPlan(key, heading, text, indicatorKeys, chartedKeys, commentIds, studies);
    }
}
