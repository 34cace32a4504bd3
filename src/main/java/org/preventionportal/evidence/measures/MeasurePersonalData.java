package org.preventionportal.evidence.measures;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what measures keep about a person. */
@Configuration(proxyBeanMethods = false)
class MeasurePersonalData {

    @Bean
    PersonalRecords measureData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, OutcomeMeasure.class, "Numbers before and after")
                .titled("content.title")
                .actor("createdBy", "You entered the numbers")
                .actor("updatedBy", "You changed the numbers last")
                .actor("actor", "You changed the numbers");
    }
}
