package org.preventionportal.surveys.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.access.personaldata.DataSubject;
import org.preventionportal.access.personaldata.PersonalRecords;
import org.preventionportal.notifications.Mail;
import org.preventionportal.notifications.Outbox;
import org.preventionportal.platform.graphql.Ids;
import org.preventionportal.support.Given;
import org.preventionportal.support.SliceTest;
import org.preventionportal.support.TestDatabase;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participation.MailState;
import org.preventionportal.surveys.participation.RollingSupport;
import org.preventionportal.surveys.participation.counts.ResponseRateCounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** An erasure deletes what says who somebody is, and changes no response rate. */
@SliceTest
class ErasedParticipationTests {

    private static final CampaignId CAMPAIGN = new CampaignId("svc_1");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String JO = "jo@example.org";

    @Autowired
    private Given given;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Bounces bounces;

    @Autowired
    private ResponseRateCounts counted;

    @Autowired
    private ProgressCounts counts;

    @Autowired
    private PersonalRecords participationData;

    @Autowired
    private Outbox outbox;

    @AfterEach
    void end() {
        given.partnersOnly();
    }

    @Test
    void whoseMailBouncedIsNotCountedAsReached() {
        RollingSupport.answered(mongo, CAMPAIGN, JO, DAY, null);
        RollingSupport.answered(mongo, CAMPAIGN, "kim@example.org", DAY, DAY);
        bounces.record(CAMPAIGN, null, List.of(), List.of(JO));
        assertThat(counted.invited(CAMPAIGN)).isEqualTo(1);
        Map<CampaignId, Map<MailState, Integer>> before = counts.byMail(List.of(CAMPAIGN));

        participationData.erase(DataSubject.of(JO));

        assertThat(counted.invited(CAMPAIGN)).isEqualTo(1);
        assertThat(counts.byMail(List.of(CAMPAIGN))).isEqualTo(before);
        assertThat(database.dump("participations")).doesNotContain(JO, RollingSupport.contact(JO));
    }

    @Test
    void whoAnsweredIsStillCounted() {
        RollingSupport.answered(mongo, CAMPAIGN, JO, DAY, DAY);

        participationData.erase(DataSubject.of(JO));

        assertThat(counted.invited(CAMPAIGN)).isEqualTo(1);
        assertThat(counts.byMail(List.of(CAMPAIGN)).get(CAMPAIGN)).containsEntry(MailState.SENT, 1);
        assertThat(database.dump("participations")).doesNotContain(JO, RollingSupport.contact(JO));
    }

    /** Somebody may have the database and a list of addresses. */
    @Test
    void nobodyFindsByAnAddressThatItWasAsked() {
        RollingSupport.list(mongo, CAMPAIGN, JO, DAY);
        mongo.updateFirst(
                Query.query(Criteria.where("campaign").is(CAMPAIGN.value())),
                Update.update("mail", "SENT").set("mailedOn", DAY).set("optOutLinks", List.of("old-link")),
                Participation.class);
        Mail mail = RollingSupport.findings(mongo, JO);
        outbox.post(List.of(mail));
        String hash = Ids.ofKey("ptc_", CAMPAIGN, JO);
        assertThat(everything()).contains(hash, mail.id(), "old-link");

        participationData.erase(DataSubject.of(JO));

        assertThat(counted.invited(CAMPAIGN)).isEqualTo(1);
        assertThat(everything()).doesNotContain(JO, RollingSupport.contact(JO), hash, mail.id(), "old-link");
    }

    private String everything() {
        return database.dump("participations", "outbox");
    }
}
