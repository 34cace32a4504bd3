package org.preventionportal.reporting.reports;

import org.springframework.data.mongodb.core.query.Criteria;

/** Lists the statuses of reports. A withdrawn report stays published. */
enum ReportStatus {
    DRAFT,
    PUBLISHED;

    Criteria criteria() {
        return Criteria.where("publication.publishedAt").exists(this == PUBLISHED);
    }
}
