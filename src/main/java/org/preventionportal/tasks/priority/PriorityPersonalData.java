package org.preventionportal.tasks.priority;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what the priority policy keeps about a person. */
@Configuration(proxyBeanMethods = false)
class PriorityPersonalData {

    @Bean
    PersonalRecords priorityPolicyData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, PriorityPolicy.class, "Priority policy")
                .actor("createdBy", "You set the weights", "reason");
    }
}
