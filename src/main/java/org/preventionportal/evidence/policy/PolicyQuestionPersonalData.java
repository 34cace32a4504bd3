package org.preventionportal.evidence.policy;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what policy questions keep about a person. */
@Configuration(proxyBeanMethods = false)
class PolicyQuestionPersonalData {

    @Bean
    PersonalRecords policyQuestionData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, PolicyQuestion.class, "Policy questions")
                .titled("content.title")
                .actor("actor", "You created or updated the policy question");
    }
}
