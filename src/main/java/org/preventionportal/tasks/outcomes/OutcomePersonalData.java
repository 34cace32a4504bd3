package org.preventionportal.tasks.outcomes;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what outcomes keep about a person. */
@Configuration(proxyBeanMethods = false)
class OutcomePersonalData {

    @Bean
    PersonalRecords outcomeData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Outcome.class, "Outcomes")
                .titled("task", Task.class, "need.title")
                .hidden("task", Task.class, Exclusion::anyOf)
                .actor("actor", "You did something to an outcome", "text");
    }
}
