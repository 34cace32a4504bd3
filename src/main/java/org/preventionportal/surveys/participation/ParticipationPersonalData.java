package org.preventionportal.surveys.participation;

import java.util.List;
import org.preventionportal.access.DataSubject;
import org.preventionportal.access.PersonalRecords;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** Says which survey invitations are kept for an address. No answer can be found by it: answers are stored apart. */
@Configuration(proxyBeanMethods = false)
class ParticipationPersonalData {

    @Bean
    PersonalRecords participationData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Participation.class, "Survey invitations")
                .titled("campaign", SurveyCampaign.class, "snapshot.form.title.en")
                .address("email", "Your address is listed for a survey. Your answers, if any, cannot be found by it")
                .erasedBy(subject -> erase(mongo, subject));
    }

    /** That somebody was asked stays, so that response rates stay true. Whom no mail has reached is not counted. */
    private static void erase(MongoOperations mongo, DataSubject subject) {
        if (subject.email() == null) {
            return;
        }
        var unmailed = Criteria.where("mail")
                .is(MailState.WAITING)
                .and("mailedOn")
                .is(null)
                .and("links")
                .size(0);
        var unasked = Criteria.where("email")
                .is(subject.email())
                .and("openedOn")
                .is(null)
                .orOperator(Criteria.where("mail").in(MailState.LISTED, MailState.UNDELIVERABLE), unmailed);
        Batches.remove(mongo, unasked, Participation.class);
        var erased = Update.update("email", "")
                .set("mail", MailState.OPTED_OUT)
                .set("links", List.of())
                .unset("contact");
        Batches.update(mongo, Criteria.where("email").is(subject.email()), erased, Participation.class);
    }
}
