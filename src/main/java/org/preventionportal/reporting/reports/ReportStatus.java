package org.preventionportal.reporting.reports;

import org.springframework.data.mongodb.core.query.Criteria;

/** Lists the statuses of reports. */
enum ReportStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    Criteria criteria() {
        var published = Criteria.where("publication.publishedAt").exists(this != DRAFT);
        return this == DRAFT
                ? published
                : published.and("withdrawal.withdrawnAt").exists(this == WITHDRAWN);
    }
}
