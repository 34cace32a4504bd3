package org.preventionportal.evidence.theory;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what the Theory of Change and its links keep about a person. */
@Configuration(proxyBeanMethods = false)
class TheoryPersonalData {

    @Bean
    PersonalRecords theoryData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, TheoryOfChange.class, "Theory of Change")
                .actor("updatedBy", "You changed the Theory of Change last");
    }

    @Bean
    PersonalRecords theoryLinkData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, OutcomeTheoryLink.class, "Links of outcomes")
                .actor("updatedBy", "You linked an outcome to the Theory of Change");
    }
}
