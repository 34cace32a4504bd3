package org.preventionportal.planning.inkind;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what in-kind support keeps about a person. */
@Configuration(proxyBeanMethods = false)
class InKindPersonalData {

    @Bean
    PersonalRecords inKindData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, InKindSupport.class, "In-kind support")
                .hidden("task", Task.class, TaskRecords::hiddenFrom)
                .actor("createdBy", "You recorded in-kind support", "description");
    }
}
