package org.preventionportal.reporting.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudySection;

/**
 * Holds a published case study as readers outside the programme see it: without tasks and outcomes.
 *
 * @param commentIds what it quotes, as far as the comments may still be quoted
 */
record SharedCaseStudy(
        String title,
        String summary,
        @Nullable String welshTitle,
        @Nullable String welshSummary,
        List<CaseStudySection> sections,
        List<String> commentIds) {

    static SharedCaseStudy of(CaseStudyContent content) {
        return new SharedCaseStudy(
                content.title(),
                content.summary(),
                content.welshTitle(),
                content.welshSummary(),
                content.sections(),
                content.commentIds());
    }

    @Override
    public int hashCode() {
        return title.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
