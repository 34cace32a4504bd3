package org.preventionportal.surveys.campaigns;

import java.util.List;
import org.preventionportal.access.Caller;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Names campaigns in the audit trail. */
@Configuration(proxyBeanMethods = false)
class CampaignTitles {

    /** Without those about a task from which the caller is excluded. */
    @Bean
    StoredTitles titlesOfCampaigns(MongoOperations mongo, CampaignScope scope) {
        return new StoredTitles(
                mongo,
                CampaignId.PREFIX,
                "surveyCampaigns",
                () -> scope.visibleTo(Caller.current()),
                List.of("plan", "name"));
    }
}
