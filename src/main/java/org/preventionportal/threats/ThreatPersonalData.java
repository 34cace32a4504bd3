package org.preventionportal.threats;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what the threat picture keeps about a person, without titles, since not everybody who exports may read it. */
@Configuration(proxyBeanMethods = false)
class ThreatPersonalData {

    @Bean
    PersonalRecords threatData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, ThreatEntry.class, "Threat picture")
                .actor("createdBy", "You created an entry of the threat picture")
                .actor("updatedBy", "You wrote an entry of the threat picture")
                .actor("confirmedBy", "You confirmed an entry of the threat picture")
                .actor("withdrawnBy", "You withdrew an entry of the threat picture");
    }
}
