package org.preventionportal.surveys.participation;

import java.util.Optional;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Says which survey invitations are kept for an address, or for its hash after an opt-out. No answer can be found by
 * it: answers are stored apart.
 */
@Configuration(proxyBeanMethods = false)
class ParticipationPersonalData {

    private static final String LISTED =
            "Your address, or a hash of it, is listed for a survey. Your answers, if any, cannot be found by it";

    @Bean
    PersonalRecords participationData(MongoOperations mongo, Participations participations) {
        return PersonalRecords.of(mongo, Participation.class, "Survey invitations")
                .titled("campaign", SurveyCampaign.class, "snapshot.form.title.en")
                .address("email", LISTED)
                .hashedAddress("contact", Participation::contact, LISTED)
                .erasedBy(subject -> Optional.ofNullable(subject.email()).ifPresent(participations::erase));
    }
}
