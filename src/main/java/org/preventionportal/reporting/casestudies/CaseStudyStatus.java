package org.preventionportal.reporting.casestudies;

import org.preventionportal.reporting.casestudies.CaseStudyDraft.Stage;
import org.springframework.data.mongodb.core.query.Criteria;

/** How a case study stands; one that is published can be worked on, too. */
enum CaseStudyStatus {
    WRITING,
    IN_REVIEW,
    PUBLISHED,
    WITHDRAWN;

    Criteria criteria() {
        return switch (this) {
            case WRITING -> Criteria.where("draft.stage").is(Stage.WRITING);
            case IN_REVIEW -> Criteria.where("draft.stage").is(Stage.IN_REVIEW);
            case PUBLISHED -> Criteria.where("published.number").gte(1);
            case WITHDRAWN -> Criteria.where("withdrawal.at").exists(true);
        };
    }
}
