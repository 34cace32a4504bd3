package org.preventionportal.partners;

import java.util.Optional;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Says what the programme keeps about a person in its work with partners. */
@Configuration(proxyBeanMethods = false)
class PartnerPersonalData {

    @Bean
    PersonalRecords partnerData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Partner.class, "Partners")
                .titled("name")
                .actor("actor", "You changed the record of the partner", "reason");
    }

    @Bean
    PersonalRecords contactData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Contact.class, "Contact logs")
                .titled("partner", Partner.class, "name")
                .actor("createdBy", "You logged a contact", "summary");
    }

    @Bean
    PersonalRecords relationshipData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Relationship.class, "Relationships with partners")
                .titled("_id", Partner.class, "name")
                .named("officer", "You look after the partner, or did")
                .actor("actor", "You recorded the relationship", "reason")
                .keptWhile(person -> caseload(mongo, person));
    }

    private static Optional<String> caseload(MongoOperations mongo, PersonId person) {
        long partners = mongo.count(Query.query(Criteria.where("officer").is(person.value())), Relationship.class);
        return partners == 0
                ? Optional.empty()
                : Optional.of("They look after partners (%,d). Hand over their caseload first.".formatted(partners));
    }
}
