package org.preventionportal.interest;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what expressions of interest keep about a person. What somebody registered is deleted when they are erased. */
@Configuration(proxyBeanMethods = false)
class InterestPersonalData {

    @Bean
    PersonalRecords interestData(MongoOperations mongo, ExpressionsOfInterest records) {
        return PersonalRecords.of(mongo, ExpressionOfInterest.class, "Expressions of interest")
                .titled("organisationName")
                .address("email", "You registered the interest of the organisation", "firstName", "lastName", "need")
                .actor("decidedBy", "You decided on the expression of interest")
                .actor("answeredBy", "You answered the expression of interest", "text")
                .erasedBy(subject -> {
                    if (subject.email() != null) {
                        records.removeOf(subject.email(), subject.lockedAt());
                    }
                });
    }
}
