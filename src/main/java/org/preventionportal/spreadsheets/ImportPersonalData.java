package org.preventionportal.spreadsheets;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what imports keep about a person. */
@Configuration(proxyBeanMethods = false)
class ImportPersonalData {

    @Bean
    PersonalRecords importData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Import.class, "Imports").actor("createdBy", "You imported a file");
    }
}
