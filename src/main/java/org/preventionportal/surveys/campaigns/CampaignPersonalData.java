package org.preventionportal.surveys.campaigns;

import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Says what campaigns keep about the people who run them. */
@Configuration(proxyBeanMethods = false)
class CampaignPersonalData {

    @Bean
    PersonalRecords campaignData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, SurveyCampaign.class, "Surveys that you run")
                .titled("plan.name")
                .actor("createdBy", "You created the campaign")
                .actor("author", "You wrote a note", "text");
    }
}
