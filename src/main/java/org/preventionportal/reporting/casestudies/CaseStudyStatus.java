package org.preventionportal.reporting.casestudies;

import org.preventionportal.reporting.casestudies.CaseStudyDraft.Status;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists the statuses of case studies. A published case study can also have a draft. */
enum CaseStudyStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN;

    Criteria criteria() {
        return switch (this) {
            case DRAFT -> Criteria.where("draft.status").is(Status.DRAFT);
            case IN_REVIEW -> Criteria.where("draft.status").is(Status.IN_REVIEW);
            case PUBLISHED -> Criteria.where("published.versionNumber").gte(1);
            case WITHDRAWN -> Criteria.where("withdrawal.withdrawnAt").exists(true);
        };
    }
}
