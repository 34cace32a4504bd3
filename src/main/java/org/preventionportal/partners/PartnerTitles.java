package org.preventionportal.partners;

import java.util.List;
import org.preventionportal.access.PartnerId;
import org.preventionportal.platform.mongodb.StoredTitles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;

/** Names partners in the audit trail, and finds them there by their names. */
@Configuration(proxyBeanMethods = false)
class PartnerTitles {

    @Bean
    StoredTitles titlesOfPartners(MongoOperations mongo) {
        return new StoredTitles(mongo, PartnerId.PREFIX, "partners", Criteria::new, "words", null, List.of("name"));
    }
}
