package org.preventionportal.tasks.handover;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what handovers keep about a person. */
@Configuration(proxyBeanMethods = false)
class HandoverPersonalData {

    @Bean
    PersonalRecords handoverData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Handover.class, "Handovers")
                .named("fromOfficer", "Your caseload was handed over")
                .named("toOfficer", "You received a caseload")
                .actor("createdBy", "You handed over a caseload", "reason");
    }
}
