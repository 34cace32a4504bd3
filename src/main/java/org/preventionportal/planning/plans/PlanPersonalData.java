package org.preventionportal.planning.plans;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what plans keep about a person. */
@Configuration(proxyBeanMethods = false)
class PlanPersonalData {

    @Bean
    PersonalRecords planData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, QuarterPlan.class, "Plans for a quarter")
                .titled("name")
                .actor("createdBy", "You created the plan or planned a decision")
                .actor("updatedBy", "You changed the plan")
                .named("officer", "A task is planned for you");
    }

    @Bean
    PersonalRecords planCommentData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, PlanComment.class, "Comments on plans")
                .actor("author", "You commented on a plan", "text");
    }
}
