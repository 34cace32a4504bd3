package org.preventionportal.reporting.reports;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.platform.graphql.Patch;
import org.springframework.graphql.data.ArgumentValue;

record UpdateReportSectionQuotesInput(
        ReportId programmeReportId,
        long version,
        String sectionKey,
        ArgumentValue<@Size(max = 20) List<@Size(max = 100) String>> commentIds,
        ArgumentValue<@Size(max = 20) List<@Size(max = 100) String>> evidenceQuoteKeys) {

    SectionReference section() {
        return new SectionReference(programmeReportId, version, sectionKey);
    }

    /** The comments that the caller has named. */
    List<String> namedComments() {
        return Patch.list(commentIds, List.of());
    }

    /** The excerpts of evidence that the caller has named. */
    List<String> namedExcerpts() {
        return Patch.list(evidenceQuoteKeys, List.of());
    }

    SectionPlan applyTo(SectionPlan plan) {
        return plan.withQuotes(
                distinct(Patch.list(commentIds, plan.commentIds())),
                distinct(Patch.list(evidenceQuoteKeys, plan.evidenceQuoteKeys())));
    }

    private static List<String> distinct(List<String> ids) {
        return ids.stream().distinct().toList();
    }
}
