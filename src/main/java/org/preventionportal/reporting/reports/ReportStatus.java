package org.preventionportal.reporting.reports;

import org.springframework.data.mongodb.core.query.Criteria;

/** How far a report is. */
enum ReportStatus {
    WRITING,
    FROZEN;

    Criteria criteria() {
        return Criteria.where("frozen.at").exists(this == FROZEN);
    }
}
