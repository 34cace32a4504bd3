package org.preventionportal.reporting.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudySection;

/** Holds a published case study as readers outside the programme see it: without tasks, outcomes and quotes. */
record SharedCaseStudy(
        String title,
        String summary,
        @Nullable String welshTitle,
        @Nullable String welshSummary,
        List<CaseStudySection> sections) {

    static SharedCaseStudy of(CaseStudyContent content) {
        return new SharedCaseStudy(
                content.title(), content.summary(), content.welshTitle(), content.welshSummary(), content.sections());
    }
}
