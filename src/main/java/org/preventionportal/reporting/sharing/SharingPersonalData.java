package org.preventionportal.reporting.sharing;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what decisions about readers keep about a person. */
@Configuration(proxyBeanMethods = false)
class SharingPersonalData {

    @Bean
    PersonalRecords sharingData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, SharedPublication.class, "Shared reports and case studies")
                .actor("decidedBy", "You decided who may read it");
    }
}
