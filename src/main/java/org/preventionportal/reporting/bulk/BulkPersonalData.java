package org.preventionportal.reporting.bulk;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what bulk exports keep about a person. Links are for one person, and are erased. */
@Configuration(proxyBeanMethods = false)
class BulkPersonalData {

    @Bean
    PersonalRecords bulkExportData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, BulkExport.class, "Bulk exports")
                .actor("createdBy", "You requested a bulk export");
    }

    @Bean
    PersonalRecords bulkLinkData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, BulkLink.class, "Bulk exports")
                .named("createdBy", "You requested a download link")
                .deletedOnErasure();
    }
}
