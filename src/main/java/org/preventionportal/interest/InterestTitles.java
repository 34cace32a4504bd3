package org.preventionportal.interest;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names expressions of interest in the audit trail. */
@Configuration(proxyBeanMethods = false)
class InterestTitles {

    @Bean
    StoredTitles titlesOfExpressions(MongoOperations mongo) {
        return new StoredTitles(
                mongo,
                ExpressionOfInterestId.PREFIX,
                mongo.getCollectionName(ExpressionOfInterest.class),
                new Criteria(),
                List.of("organisationName"));
    }
}
