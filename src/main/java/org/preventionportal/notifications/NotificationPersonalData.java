package org.preventionportal.notifications;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says which emails are kept for a person. They are erased: nobody reads them any more. */
@Configuration(proxyBeanMethods = false)
class NotificationPersonalData {

    @Bean
    PersonalRecords outboxData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, OutboxMessage.class, "Emails to you")
                .actor("to", "The portal has an email for you, sent or waiting")
                .deletedOnErasure();
    }
}
