package org.preventionportal.reporting.casestudies;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names published case studies in the audit trail. */
@Configuration(proxyBeanMethods = false)
class CaseStudyTitles {

    @Bean
    StoredTitles titlesOfCaseStudies(MongoOperations mongo) {
        return new StoredTitles(
                mongo,
                CaseStudyId.PREFIX,
                "caseStudies",
                new Criteria(),
                List.of("publication", "published", "material", "title"));
    }
}
