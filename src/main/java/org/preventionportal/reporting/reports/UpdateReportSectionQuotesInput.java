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

    /** @param hidden the comments of the section that the caller cannot name, which stay */
    SectionPlan applyTo(SectionPlan plan, List<String> hidden) {
        return plan.withQuotes(
                Patch.either(commentIds.isOmitted() ? List.of() : hidden, Patch.list(commentIds, plan.commentIds())),
                Patch.either(List.of(), Patch.list(evidenceQuoteKeys, plan.evidenceQuoteKeys())));
    }
}
