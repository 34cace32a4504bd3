package org.preventionportal.tasks.intelligence;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what is kept about officers who have opened intelligence. The record stays without a name. */
@Configuration(proxyBeanMethods = false)
class IntelligenceAccessPersonalData {

    @Bean
    PersonalRecords intelligenceAccessData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, IntelligenceAccess.class, "Opened intelligence")
                .titled("task", Task.class, "need.title")
                .hidden("task", Task.class, Exclusion::anyOf)
                .actor("officer", "You opened the intelligence of a task", "reason");
    }
}
