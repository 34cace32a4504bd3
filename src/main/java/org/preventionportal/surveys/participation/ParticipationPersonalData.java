package org.preventionportal.surveys.participation;

import java.util.List;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.platform.mongodb.Batches;
import org.preventionportal.surveys.campaigns.SurveyCampaign;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Says which survey invitations are kept for an address, or for its hash after an opt-out. No answer can be found by
 * it: answers are stored apart.
 */
@Configuration(proxyBeanMethods = false)
class ParticipationPersonalData {

    private static final String LISTED =
            "Your address, or a hash of it, is listed for a survey. Your answers, if any, cannot be found by it";

    @Bean
    PersonalRecords participationData(MongoOperations mongo) {
        return PersonalRecords.of(mongo, Participation.class, "Survey invitations")
                .titled("campaign", SurveyCampaign.class, "snapshot.form.title.en")
                .address("email", LISTED)
                .hashedAddress("contact", Participation::contact, LISTED)
                .erasedBy(subject -> erase(mongo, subject));
    }

    /** That somebody was asked stays, so that response rates stay true. Whom no mail has reached is not counted. */
    private static void erase(MongoOperations mongo, DataSubject subject) {
        if (subject.email() == null) {
            return;
        }
        var found = new Criteria()
                .orOperator(
                        Criteria.where("email").is(subject.email()),
                        Criteria.where("contact").is(Participation.contact(subject.email())));
        var unmailed = Criteria.where("mail")
                .in(MailState.WAITING, MailState.OPTED_OUT)
                .and("mailedOn")
                .is(null)
                .and("links")
                .size(0);
        var unasked = Criteria.where("openedOn")
                .is(null)
                .orOperator(Criteria.where("mail").in(MailState.LISTED, MailState.UNDELIVERABLE), unmailed);
        Batches.remove(mongo, new Criteria().andOperator(found, unasked), Participation.class);
        var reached = new Criteria().andOperator(found, Criteria.where("mail").ne(MailState.UNDELIVERABLE));
        Batches.update(mongo, reached, anonymous().set("mail", MailState.OPTED_OUT), Participation.class);
        Batches.update(mongo, found, anonymous(), Participation.class);
    }

    private static Update anonymous() {
        return Update.update("email", "").set("links", List.of()).unset("contact");
    }
}
