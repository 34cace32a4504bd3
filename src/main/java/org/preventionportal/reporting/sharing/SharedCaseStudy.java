package org.preventionportal.reporting.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.publishing.PublicationVersion;
import org.preventionportal.reporting.casestudies.CaseStudyContent;
import org.preventionportal.reporting.casestudies.CaseStudyId;
import org.preventionportal.reporting.casestudies.CaseStudySection;

/**
 * Holds a published case study as readers outside the programme see it: without tasks and outcomes.
 *
 * @param commentIds what it quotes, as far as the comments may still be quoted
 */
record SharedCaseStudy(
        CaseStudyId caseStudyId,
        int versionNumber,
        Instant publishedAt,
        String title,
        String summary,
        @Nullable String welshTitle,
        @Nullable String welshSummary,
        List<CaseStudySection> sections,
        List<String> commentIds) {

    static SharedCaseStudy of(CaseStudyId id, PublicationVersion<CaseStudyContent> published) {
        CaseStudyContent content = published.material();
        return new SharedCaseStudy(
                id,
                published.versionNumber(),
                Objects.requireNonNull(published.publishedAt()),
                content.title(),
                content.summary(),
                content.welshTitle(),
                content.welshSummary(),
                content.sections(),
                content.commentIds());
    }

    @Override
    public int hashCode() {
        return caseStudyId.hashCode(); // by this alone: it is a key while fields of rows are read
    }
}
