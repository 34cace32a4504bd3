package org.preventionportal.planning.effort;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.access.TaskRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what the days of tasks keep about a person. */
@Configuration(proxyBeanMethods = false)
class EffortPersonalData {

    @Bean
    PersonalRecords effortData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, RecordedEffort.class, "Days of tasks")
                .hidden("task", Task.class, TaskRecords::hiddenFrom)
                .actor("updatedBy", "You recorded how many days a task takes", "reason");
    }

    @Bean
    PersonalRecords kindEffortData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, AdjustedKindEffort.class, "Days of kinds of tasks")
                .actor("createdBy", "You set how many days a kind of task takes", "reason");
    }
}
