package org.preventionportal.reporting.reports;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names reports in the audit trail. */
@Configuration(proxyBeanMethods = false)
class ReportTitles {

    @Bean
    StoredTitles titlesOfReports(MongoOperations mongo) {
        return new StoredTitles(mongo, ReportId.PREFIX, "programmeReports", new Criteria(), List.of("title"));
    }
}
