package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names campaigns in the audit trail. */
@Configuration(proxyBeanMethods = false)
class CampaignTitles {

    @Bean
    StoredTitles titlesOfCampaigns(MongoOperations mongo) {
        return new StoredTitles(mongo, CampaignId.PREFIX, "surveyCampaigns", new Criteria(), List.of("plan", "name"));
    }
}
