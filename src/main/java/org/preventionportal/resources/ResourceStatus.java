package org.preventionportal.resources;

import java.time.LocalDate;
import org.preventionportal.access.Caller;
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

    /** Contributors must not review, and programme managers look after resources whose owner has left. */
    Criteria toReview(LocalDate today, Caller caller) {
        Criteria all = criteria(today);
        return switch (this) {
            case IN_REVIEW ->
                all.and("publication.draft.version.contributors").ne(caller.id().value());
            case REVIEW_DUE ->
                caller.isManager() ? all : all.and("owner").is(caller.id().value());
            case DRAFT, SCHEDULED, PUBLISHED, WITHDRAWN -> all;
        };
    }
}
