package org.preventionportal.reporting.casestudies;

import org.preventionportal.access.Caller;
import org.preventionportal.publishing.Draft.Stage;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists the statuses of case studies. A published case study can also have a draft. */
enum CaseStudyStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN;

    Criteria criteria() {
        return switch (this) {
            case DRAFT -> Criteria.where("publication.draft.stage").is(Stage.DRAFT);
            case IN_REVIEW -> Criteria.where("publication.draft.stage").is(Stage.IN_REVIEW);
            case PUBLISHED ->
                Criteria.where("publication.published.versionNumber").gte(1);
            case WITHDRAWN -> Criteria.where("withdrawal.withdrawnAt").exists(true);
        };
    }

    /** Contributors must not review. */
    Criteria toReview(Caller caller) {
        return this == IN_REVIEW
                ? criteria()
                        .and("publication.draft.version.contributors")
                        .ne(caller.id().value())
                : criteria();
    }
}
