package org.preventionportal.resources;

import java.util.List;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.preventionportal.tasks.progress.ResourceId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names published resources in the audit trail. */
@Configuration(proxyBeanMethods = false)
class ResourceTitles {

    @Bean
    StoredTitles titlesOfResources(MongoOperations mongo) {
        return new StoredTitles(
                mongo,
                ResourceId.PREFIX,
                "resources",
                new Criteria(),
                List.of("publication", "published", "material", "content", "title"));
    }
}
