package org.preventionportal.reporting.casestudies;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.preventionportal.publishing.PublicationVersion;
import org.springframework.stereotype.Component;

/**
 * Finds the published versions of case studies, for readers outside the programme. The calling module must have checked
 * who may read them.
 */
@Component
public class PublishedCaseStudies {

    private final CaseStudies studies;

    PublishedCaseStudies(CaseStudies studies) {
        this.studies = studies;
    }

    public Map<CaseStudyId, PublicationVersion<CaseStudyContent>> find(Collection<CaseStudyId> ids) {
        return studies.published(ids).stream()
                .collect(Collectors.toMap(
                        CaseStudy::id,
                        study -> Objects.requireNonNull(study.publication().published())));
    }

    /** The numbers of the versions that were published and not withdrawn, also those that a later one replaced. */
    public Map<CaseStudyId, Set<Integer>> versionsNotWithdrawn(Collection<CaseStudyId> ids) {
        return studies.published(ids).stream()
                .collect(Collectors.toMap(CaseStudy::id, CaseStudy::versionsNotWithdrawn));
    }
}
