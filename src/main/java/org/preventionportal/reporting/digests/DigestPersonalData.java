package org.preventionportal.reporting.digests;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says which digests a person gets. The subscription is erased. */
@Configuration(proxyBeanMethods = false)
class DigestPersonalData {

    @Bean
    PersonalRecords digestData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, DigestSubscriber.class, "Emails to you")
                .named("_id", "You get digests by email")
                .deletedOnErasure();
    }
}
