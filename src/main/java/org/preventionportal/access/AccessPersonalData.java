package org.preventionportal.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says that an account is being erased. {@link RevokedAccounts} forgets it when its last token has expired. */
@Configuration(proxyBeanMethods = false)
class AccessPersonalData {

    @Bean
    PersonalRecords revokedAccountData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, RevokedAccount.class, "Erasure")
                .named("_id", "Your account is being erased, and can no longer be used");
    }
}
