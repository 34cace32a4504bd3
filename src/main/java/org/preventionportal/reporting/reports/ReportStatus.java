package org.preventionportal.reporting.reports;

import org.springframework.data.mongodb.core.query.Criteria;

/** How far a report is. */
enum ReportStatus {
    DRAFT,
    PUBLISHED;

    Criteria criteria() {
        return Criteria.where("publication.publishedAt").exists(this == PUBLISHED);
    }
}
