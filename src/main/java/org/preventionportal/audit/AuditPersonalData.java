package org.preventionportal.audit;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what the audit trail keeps about a person. Entries stay: they hold ids only, and prove what happened. */
@Configuration(proxyBeanMethods = false)
class AuditPersonalData {

    @Bean
    PersonalRecords auditData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, AuditEntry.class, "Audit trail")
                .actor("actor", "You used an operation", "operation")
                .affected("targetId", "Somebody used an operation on you or your account", "operation")
                .affected("objects", "Somebody used an operation on you or your account", "operation");
    }
}
