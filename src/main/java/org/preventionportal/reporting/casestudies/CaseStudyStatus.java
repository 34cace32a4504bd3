package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.publishing.Draft.Stage;
import org.preventionportal.publishing.Drafts;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists the statuses of case studies. A published case study can also have a draft. */
enum CaseStudyStatus {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN;

    Criteria criteria() {
        return switch (this) {
            case DRAFT, IN_REVIEW, SCHEDULED -> Drafts.in(Stage.valueOf(name()));
            case PUBLISHED ->
                Criteria.where("publication.published.versionNumber").gte(1);
            case WITHDRAWN -> Criteria.where("withdrawal.withdrawnAt").exists(true);
        };
    }

    /**
     * Only authors may find out which case studies have a draft.
     *
     * @param isToReview whether of those in review only those are found that the caller can review
     */
    Criteria criteria(boolean isToReview, Caller caller) {
        if (isOfDrafts() && !CaseStudyQueries.isAuthor(caller)) {
            return Criteria.where("_id").in(List.of());
        }
        return this == IN_REVIEW && isToReview ? Drafts.reviewableBy(caller.id()) : criteria();
    }

    /** The version that a list of the status shows. */
    CaseStudyContent shown(CaseStudy study) {
        return isOfDrafts()
                ? study.latest()
                : study.publication().publishedVersions().getLast().material();
    }

    private boolean isOfDrafts() {
        return this != PUBLISHED && this != WITHDRAWN;
    }
}
