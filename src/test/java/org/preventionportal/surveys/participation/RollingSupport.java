package org.preventionportal.surveys.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.notifications.Mail;
import org.preventionportal.platform.dates.DateRange;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.plans.SurveyWave;
import org.preventionportal.tasks.TaskId;
import org.preventionportal.tasks.need.TaskKind;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Asks and reminds who is due, as the application does every day, for tests of other packages. */
public final class RollingSupport {

    private RollingSupport() {}

    public static void ask(BeanFactory beans) {
        beans.getBean(RollingInvitations.class).run();
    }

    public static void remind(BeanFactory beans) {
        beans.getBean(SurveyReminders.class).run();
    }

    /** Returns what is stored of a person whose address is deleted. */
    public static String contact(String address) {
        return Participation.contact(address);
    }

    /** Lists a person for a campaign. */
    public static void list(MongoOperations mongo, CampaignId campaign, String address, LocalDate day) {
        mongo.insert(Participation.of(campaign, address, day));
    }

    /** Lists a person who has opted out. */
    public static void listOptedOut(MongoOperations mongo, CampaignId campaign, String address, LocalDate day) {
        mongo.insert(Participation.of(campaign, address, day).withoutAddress());
    }

    /** Stores as below that a person has answered about a task, also if they have before. */
    public static void finished(
            MongoOperations mongo, CampaignId campaign, String address, LocalDate finishedOn, TaskId task) {
        insert(mongo, campaign, address, finishedOn, finishedOn, null, occasion(task, finishedOn));
    }

    /** Stores the same of a person whom their key finds after they have opted out. */
    public static void finishedOnce(
            MongoOperations mongo, CampaignId campaign, String address, LocalDate finishedOn, TaskId task) {
        Occasion occasion = occasion(task, finishedOn);
        String key = Participation.key(campaign, address, occasion);
        insert(mongo, campaign, address, finishedOn, finishedOn, key, occasion);
    }

    private static Occasion occasion(TaskId task, LocalDate day) {
        return new Occasion(task, SurveyWave.FIRST, TaskKind.TRAINING_SESSION, day, day, day);
    }

    /** Returns what is stored of a person on the list of a campaign, even if the address is deleted. */
    static Participation invited(MongoOperations mongo, CampaignId campaign, String address) {
        var key = Criteria.where("key").is(Participation.key(campaign, address));
        return Objects.requireNonNull(mongo.findOne(Query.query(key), Participation.class));
    }

    /** Returns the email to a person about what came of a survey. */
    public static Mail findings(MongoOperations mongo, String address) {
        Query asked = Query.query(Criteria.where("email").is(address));
        var report =
                new FindingsMails.Findings("rpt_1", new DateRange(LocalDate.EPOCH, LocalDate.EPOCH), LocalDate.EPOCH);
        return FindingsMails.mail(report, Objects.requireNonNull(mongo.findOne(asked, Participation.class)));
    }

    /** Opts a person out who was asked before. */
    public static void optOut(BeanFactory beans, MongoOperations mongo, String address) {
        Query asked = Query.query(Criteria.where("email").is(address));
        mongo.find(asked, Participation.class).forEach(beans.getBean(Participations.class)::optOut);
    }

    public static void erase(BeanFactory beans, String address) {
        beans.getBean("participationData", PersonalRecords.class).erase(DataSubject.of(address));
    }

    /**
     * Stores that a person has answered a campaign.
     *
     * @param finishedOn null if they have not finished
     */
    public static void answered(
            MongoOperations mongo,
            CampaignId campaign,
            String address,
            LocalDate openedOn,
            @Nullable LocalDate finishedOn) {
        insert(mongo, campaign, address, openedOn, finishedOn, null, null);
    }

    private static void insert(
            MongoOperations mongo,
            CampaignId campaign,
            String address,
            LocalDate openedOn,
            @Nullable LocalDate finishedOn,
            @Nullable String key,
            @Nullable Occasion occasion) {
        mongo.insert(new Participation(
                ParticipationId.random(),
                key,
                campaign,
                address,
                MailState.SENT,
                List.of(),
                0,
                openedOn,
                openedOn,
                finishedOn,
                occasion,
                false,
                openedOn,
                null,
                Participation.contact(address),
                null));
    }
}
