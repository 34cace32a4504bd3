package org.preventionportal.evidence.register;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what evidence keeps about a person who works for the programme. Its sources have codes and no names. */
@Configuration(proxyBeanMethods = false)
class EvidencePersonalData {

    @Bean
    PersonalRecords evidenceData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, EvidenceItem.class, "Evidence")
                .titled("content.title")
                .actor("createdBy", "You recorded the evidence")
                .actor("withdrawnBy", "You withdrew the evidence", "reason")
                .actor("actor", "You changed the evidence");
    }
}
