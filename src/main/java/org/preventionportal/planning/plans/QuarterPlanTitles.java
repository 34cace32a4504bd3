package org.preventionportal.planning.plans;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names shared plans in the audit trail. */
@Configuration(proxyBeanMethods = false)
class QuarterPlanTitles {

    @Bean
    StoredTitles titlesOfQuarterPlans(MongoOperations mongo) {
        return new StoredTitles(
                mongo,
                QuarterPlanId.PREFIX,
                "quarterPlans",
                Criteria.where("isShared").is(true),
                List.of("name"));
    }
}
