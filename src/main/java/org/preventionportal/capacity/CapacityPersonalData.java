package org.preventionportal.capacity;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what capacities keep about a person. Their own is erased, and those for whom they deputise stay. */
@Configuration(proxyBeanMethods = false)
class CapacityPersonalData {

    @Bean
    PersonalRecords capacityData(MongoOperations mongo, CapacityRecords records) {
        return PersonalRecords.of(mongo, OfficerCapacity.class, "Capacity and absences")
                .named("officer", "Your days a week and absences are recorded")
                .named("deputy", "You deputise for an officer")
                .erasedBy(subject -> {
                    if (subject.person() != null) {
                        records.remove(subject.person());
                    }
                });
    }
}
