package org.preventionportal.rights;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says when a person last signed in. It is erased. */
@Configuration(proxyBeanMethods = false)
class SignInPersonalData {

    @Bean
    PersonalRecords signInData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, LastSignIn.class, "Signing in")
                .actor(
                        "_id",
                        "You last signed in to the portal on this day. If you never have, the portal first found your account then")
                .deletedOnErasure();
    }
}
