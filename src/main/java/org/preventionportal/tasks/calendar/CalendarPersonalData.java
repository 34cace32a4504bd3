package org.preventionportal.tasks.calendar;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says who has a calendar feed. Erasure revokes it. */
@Configuration(proxyBeanMethods = false)
class CalendarPersonalData {

    @Bean
    PersonalRecords calendarData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, CalendarKey.class, "Calendar feed")
                .named("_id", "You have the address of a calendar feed")
                .deletedOnErasure();
    }
}
