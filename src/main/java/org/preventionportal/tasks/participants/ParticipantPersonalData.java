package org.preventionportal.tasks.participants;

import java.util.List;
import java.util.Set;
import org.preventionportal.access.personaldata.PersonalDataSource;
import org.preventionportal.access.personaldata.PersonalDataSource.Item;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.sharing.Exclusion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Says what lists of participants keep about a person. Erasure leaves the hash of an address, so that nobody asks it
 * again.
 */
@Configuration(proxyBeanMethods = false)
class ParticipantPersonalData {

    private static final String TOPIC = "Taking part in tasks";

    @Bean
    PersonalRecords participantData(MongoOperations mongo, OptOuts optOuts) {
        return PersonalRecords.of(mongo, Participant.class, TOPIC)
                .titled("task", Task.class, "need.title")
                .hidden("task", Task.class, Exclusion::anyOf)
                .address("email", "Your address is listed, so that you can be asked about the task")
                .actor("createdBy", "You listed a participant")
                .erasedBy(subject -> {
                    if (subject.email() != null) {
                        optOuts.add(subject.email());
                    }
                });
    }

    @Bean
    PersonalDataSource optOutData(OptOuts optOuts) {
        return subject -> subject.email() == null
                        || optOuts.among(Set.of(subject.email())).isEmpty()
                ? List.of()
                : List.of(new Item(
                        TOPIC, "", "A hash of your address is kept, so that no survey is sent to it", null, List.of()));
    }
}
