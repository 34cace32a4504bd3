package org.preventionportal.resources;

import java.time.LocalDate;
import org.springframework.data.mongodb.core.query.Criteria;

/** Lists the statuses by which officers and programme managers list resources. */
public enum ResourceStatus {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    REVIEW_DUE,
    WITHDRAWN;

    Criteria criteria(LocalDate today) {
        return switch (this) {
            case DRAFT, IN_REVIEW, SCHEDULED ->
                Criteria.where("publication.draft.stage").is(name());
            case PUBLISHED -> Criteria.where("publication.published").ne(null);
            case REVIEW_DUE ->
                Criteria.where("publication.published")
                        .ne(null)
                        .and("reviewDueOn")
                        .lte(today);
            case WITHDRAWN -> Criteria.where("withdrawal").ne(null);
        };
    }
}
