package org.preventionportal.access.keycloak;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Says that an account is being erased or is suspended, or that its second factor was reset. {@link RevokedAccounts}
 * forgets an erased one when its last token has expired.
 */
@Configuration(proxyBeanMethods = false)
class AccessPersonalData {

    @Bean
    PersonalRecords revokedAccountData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, RevokedAccount.class, "Erasure")
                .named("_id", "Your account is being erased, and can no longer be used")
                .address("email", "Your account is being erased; the address is kept until that is done");
    }

    @Bean
    PersonalRecords suspendedAccountData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, SuspendedAccount.class, "Suspension")
                .named(
                        "_id",
                        "Your account is suspended, or was, its second factor was reset, or it got a further role, a few minutes ago")
                .named("suspendedBy", "You suspended an account, reset its second factor, or gave it a further role");
    }
}
