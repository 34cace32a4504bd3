package org.preventionportal.resources;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what the library keeps about a person. */
@Configuration(proxyBeanMethods = false)
class ResourcePersonalData {

    @Bean
    PersonalRecords resourceData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Resource.class, "Resources")
                .titled(
                        "publication.published.material.content.title",
                        "publication.draft.version.material.content.title",
                        "publication.earlierVersions.material.content.title")
                .named("owner", "You are reminded of the next review")
                .named("contributors", "You worked on the resource")
                .actor("approvedBy", "You approved a version", "overrideReason")
                .actor("withdrawnBy", "You withdrew the resource", "explanation")
                .actor("actor", "You changed the resource", "reason");
    }
}
