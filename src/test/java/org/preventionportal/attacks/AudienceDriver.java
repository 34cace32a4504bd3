package org.preventionportal.attacks;

import java.util.List;
import java.util.Map;
import org.preventionportal.support.Account;
import org.preventionportal.support.Given;
import org.preventionportal.support.Input;
import org.preventionportal.support.MutableClock;
import org.preventionportal.support.Portal;
import org.preventionportal.surveys.SurveyDriver;
import org.preventionportal.surveys.SurveyDriver.Audience;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.surveys.SurveyPlans;
import org.preventionportal.surveys.campaigns.CampaignId;
import org.preventionportal.surveys.campaigns.CampaignSupport;
import org.preventionportal.surveys.participation.SurveyDispatch;
import org.preventionportal.surveys.questionnaires.editing.BuiltInQuestionnaires;
import org.preventionportal.tasks.Task;
import org.preventionportal.tasks.participants.ParticipantInputs;
import org.springframework.beans.factory.BeanFactory;

/** Campaigns of an officer of the North East, and what different readers see of the people whom they invite. */
final class AudienceDriver {

    static final Account OFFICER = Account.OFFICER_NORTH_EAST;

    final SurveyDriver surveys;
    private final BeanFactory beans;
    private final Portal portal;

    /** Begins with an empty database. */
    AudienceDriver(BeanFactory beans) {
        this.beans = beans;
        portal = beans.getBean(Portal.class);
        surveys = new SurveyDriver(portal, OFFICER);
        beans.getBean(Given.class).partnersOnly();
        beans.getBean(BuiltInQuestionnaires.class).install();
    }

    void record(Task task, String... addresses) {
        portal.changeTask(OFFICER, "tasks/recordParticipants", ParticipantInputs.of(task, addresses));
    }

    void dispatch() {
        beans.getBean(SurveyDispatch.class).run();
    }

    /** Asks the participants of the tasks of the North East, and opens the campaign that asks them again. */
    Campaign followUp() {
        Campaign first =
                surveys.open(surveys.plan(SurveyPlans.tasksOf("NORTH_EAST").with("followUps", List.of(3))));
        dispatch();
        beans.getBean(MutableClock.class).advanceDays(93);
        CampaignSupport.maintain(beans);
        return new Campaign(new CampaignId(first.id()).followUp(3).value(), 0, "");
    }

    Audience audience(Account reader, Campaign campaign) {
        return new SurveyDriver(portal, reader).audience(campaign);
    }

    /** Tries to record a bounce, and returns why it was refused. */
    List<String> recordingBounce(Account reader, Campaign campaign, String address) {
        return portal.codes(
                reader,
                "surveys/recordSurveyBounces",
                Input.of("surveyCampaignId", campaign.id()).with("emails", List.of(address)));
    }

    boolean seesUndeliverable(Account reader, Campaign campaign) {
        return portal.text(reader, "surveys/undeliverableAddresses", Map.of("id", campaign.id()))
                .contains("nodes");
    }

    List<String> undeliverable(Account reader, Campaign campaign) {
        return portal.readAll(
                reader,
                "surveys/undeliverableAddresses",
                Map.of("id", campaign.id()),
                "surveyCampaign.undeliverableAddresses.nodes[*].email",
                String.class);
    }
}
