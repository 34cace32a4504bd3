package org.preventionportal.reporting.reports;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what reports keep about a person. */
@Configuration(proxyBeanMethods = false)
class ReportPersonalData {

    @Bean
    PersonalRecords reportData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, ProgrammeReport.class, "Programme reports")
                .titled("title")
                .named("contributors", "You worked on the report")
                .actor("publishedBy", "You published the report")
                .actor("withdrawnBy", "You withdrew the report", "reason");
    }
}
