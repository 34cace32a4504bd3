package org.preventionportal.resources.use;

import java.util.ArrayList;
import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalDataSource;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.resources.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Says what the use of the library keeps about a person. Downloads stay counted without the person. */
@Configuration(proxyBeanMethods = false)
class DownloadPersonalData {

    @Bean
    PersonalRecords taskLinkData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, TaskLink.class, "Resources")
                .actor("createdBy", "You linked a resource with a task");
    }

    @Bean
    PersonalDataSource downloadData(MongoOperations mongo) {
        return new PersonalDataSource() {
            @Override
            public List<Item> find(DataSubject subject) {
                return subject.person() == null
                        ? List.of()
                        : mongo.find(Query.query(of(mongo, subject.person())), Downloads.Reader.class).stream()
                                .map(read -> new Item(
                                        "Resources",
                                        "",
                                        "You downloaded a resource in " + read.month(),
                                        null,
                                        List.of()))
                                .toList();
            }

            @Override
            public void erase(DataSubject subject) {
                if (subject.person() != null) {
                    Batches.update(
                            mongo, of(mongo, subject.person()), new Update().unset("person"), Downloads.Reader.class);
                }
            }
        };
    }

    /** Only hashes of resource and person are stored, so the person is looked for with each resource. */
    private static Criteria of(MongoOperations mongo, PersonId person) {
        List<String> hashes = new ArrayList<>();
        Batches.forEach(
                mongo, Criteria::new, Resource.class, resource -> hashes.add(Downloads.hash(resource.id(), person)));
        return Criteria.where("person").exists(true).in(hashes);
    }
}
