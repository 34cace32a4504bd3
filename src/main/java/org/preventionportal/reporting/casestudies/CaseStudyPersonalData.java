package org.preventionportal.reporting.casestudies;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what case studies keep about a person. */
@Configuration(proxyBeanMethods = false)
class CaseStudyPersonalData {

    @Bean
    PersonalRecords caseStudyData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, CaseStudy.class, "Case studies")
                .titled(
                        "publication.published.material.title",
                        "publication.draft.version.material.title",
                        "publication.earlierVersions.material.title")
                .named("contributors", "You worked on the case study")
                .actor("approvedBy", "You approved a version", "overrideReason")
                .actor("withdrawnBy", "You withdrew the case study", "reason")
                .actor("actor", "You changed the case study", "reason");
    }
}
