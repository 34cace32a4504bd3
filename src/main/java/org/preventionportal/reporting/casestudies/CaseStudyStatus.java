package org.preventionportal.reporting.casestudies;

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

    Criteria toReview(Caller caller) {
        return this == IN_REVIEW ? Drafts.reviewableBy(caller.id()) : criteria();
    }
}
