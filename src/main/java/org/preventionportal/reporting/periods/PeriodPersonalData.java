package org.preventionportal.reporting.periods;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what targets, notes and closed periods keep about a person. */
@Configuration(proxyBeanMethods = false)
class PeriodPersonalData {

    @Bean
    PersonalRecords periodData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, ProgrammePeriod.class, "Targets, notes and closed periods")
                .actor("createdBy", "You set a target", "reason")
                .actor("author", "You wrote a note", "text")
                .actor("actor", "You closed or reopened a period", "reason");
    }
}
